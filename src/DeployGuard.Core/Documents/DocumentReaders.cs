using DeployGuard.Documents.AnalyzerConfigs;
using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Documents.Projects;
using DeployGuard.Documents.Settings;
using DeployGuard.Documents.Shell;
using DeployGuard.Repository;

namespace DeployGuard.Documents;

/// <summary>The readers of this assembly, one per kind of file.</summary>
public static class DocumentReaders
{
    /// <summary>All readers. A new kind of document adds its reader here, and nothing else.</summary>
    public static IReadOnlyList<IDocumentReader> All { get; } =
    [
        new DockerfileReader(),
        new MSBuildReader(FileKind.Project),
        new MSBuildReader(FileKind.MSBuildImport),
        new MSBuildReader(FileKind.PublishProfile),
        new GlobalJsonReader(),
        new NuGetConfigReader(),
        new AnalyzerConfigReader(),
        new DockerIgnoreReader(),
        new GitIgnoreReader(),
        new ShellScriptReader(),
        new ComposeReader(),
        new EnvFileReader(),
        new YamlDocumentReader(),
        new SettingsReader(),
        new ConfigReader(),
    ];
}
