using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Decides what leaks into an image build by asking the ignore file about fixed paths. Most of them are on no clone
/// (<c>.env</c>, bin, obj): asking the disk would let a laptop and a build server disagree.
/// </summary>
public sealed class LeakProbes
{
    private static readonly string[] VersionFromHistory = ["MinVer", "GitVersion", "Nerdbank.GitVersioning", "Microsoft.SourceLink", "GitInfo"];

    private readonly IReadOnlyList<RepositoryEntry> projectFiles;
    private readonly IReadOnlyList<RepositoryEntry> packageFiles;
    private readonly IReadOnlyList<RepositoryEntry> keyFiles;
    private readonly Lazy<bool> readsHistory;
    private readonly Lazy<string?> artifactsFolder;

    private LeakProbes(RepositoryDocuments documents)
    {
        var repository = documents.Repository;
        projectFiles = [.. repository.Files.Where(entry => entry.Kind == FileKind.Project)];
        packageFiles = [.. repository.Named("package.json")];
        keyFiles = [.. repository.Files.Where(entry => entry.State == FileState.Tracked && KeyFileNames.IsPrivate(entry.Name))];
        readsHistory = new(() => documents.All<MSBuildDocument>().Any(ReadsHistory));
        artifactsFolder = new(() => projectFiles.Count == 0 ? null : FindArtifactsFolder(documents.Model(DotNetProjects.Build).Find(projectFiles[0].Path)));
    }

    /// <summary>The probes of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static LeakProbes Build(RepositoryDocuments documents) => new(documents);

    /// <summary>True when a folder holds what a build leaves things beside, or is the folder of <c>.git</c>.</summary>
    /// <param name="context">The context.</param>
    /// <param name="folder">Path in the context, empty for all of it.</param>
    public bool IsWorkFolder(BuildContext context, string folder) =>
        context.InRepository(folder) is { } path
        && (path.Length == 0 || Below(projectFiles, path).Concat(Below(packageFiles, path)).Concat(Below(keyFiles, path)).Any());

    /// <summary>What the ignore file of a context lets through to a COPY of a folder, one leak of a kind.</summary>
    /// <param name="context">A context with an ignore file.</param>
    /// <param name="folder">Path in the context, empty for all of it.</param>
    public IReadOnlyList<ContextLeak> Leaks(BuildContext context, string folder)
    {
        // Who keeps everything out and takes back what is needed has thought about it.
        if (context.IgnoreFile is not { IsAllowList: false } ignore || context.InRepository(folder) is not { } root) return [];

        var own = Below(projectFiles, root).ToList();
        var leaks = new List<ContextLeak?>
        {
            First(LeakKind.BuildOutput, "**/bin", ProbesBeside(own, "bin/Debug/x.dll")),
            First(LeakKind.BuildOutput, "**/obj", ProbesBeside(own, "obj/project.assets.json")),
            First(LeakKind.NodeModules, "**/node_modules", ProbesBeside(Below(packageFiles, root), "node_modules/x/index.js")),
        };
        if (folder.Length == 0)
        {
            leaks.Add(First(LeakKind.EnvironmentFile, "**/.env", [".env"]));
            leaks.Add(First(LeakKind.EnvironmentVariant, "**/.env.*", [".env.production"]));
            leaks.Add(First(LeakKind.Key, "**/*.pfx", ["certificate.pfx"]));
            leaks.Add(First(LeakKind.Key, "**/*.key", ["private.key"]));
        }

        // .git/HEAD and .git/config are taken in on purpose by the ignore file of Visual Studio.
        if (root.Length == 0) leaks.Add(First(LeakKind.GitHistory, "**/.git", [".git/objects/pack/x.pack"]));
        return [.. leaks.OfType<ContextLeak>().Where(IsUnwanted), .. LeakOfArtifacts(context, ignore, root)];

        ContextLeak? First(LeakKind kind, string pattern, IEnumerable<string> probes) =>
            probes.FirstOrDefault(probe => !ignore.IsExcluded(probe)) is { } path ? new ContextLeak(kind, path, pattern) : null;

        IEnumerable<string> ProbesBeside(IEnumerable<RepositoryEntry> files, string probe) =>
            files.Select(file => context.InContext(file.Directory) is { Length: > 0 } folder ? folder + "/" + probe : probe);
    }

    /// <summary>With the artifacts layout nothing is built beside the projects, but the restore of this machine lies there too.</summary>
    private IEnumerable<ContextLeak> LeakOfArtifacts(BuildContext context, DockerIgnoreDocument ignore, string root)
    {
        if (!Below(projectFiles, root).Any() || artifactsFolder.Value is not { Length: > 0 } artifacts) yield break;
        if (!RepositoryPath.IsBelow(artifacts, root)) yield break;
        if (context.InContext(artifacts + "/obj/x/project.assets.json") is { Length: > 0 } probe && !ignore.IsExcluded(probe))
            yield return new ContextLeak(LeakKind.BuildOutput, probe, "**/artifacts");
    }

    /// <summary>The folder of the artifacts layout, told by one project; null without that layout, empty when it is not known.</summary>
    private static string? FindArtifactsFolder(DotNetProject? project)
    {
        if (project?.Property("UseArtifactsOutput").IsTrue != true) return null;
        if (project.Property("ArtifactsPath") is not { IsKnown: true, Text.Length: 0 }) return "";

        var directory = project.DirectoryBuildProps is { } props ? RepositoryPath.DirectoryOf(props) : project.Directory;
        return directory.Length == 0 ? "artifacts" : directory + "/artifacts";
    }

    /// <summary>The questions that cost a look into project files come last, and only about what gets through.</summary>
    private bool IsUnwanted(ContextLeak leak) => leak.Kind switch
    {
        LeakKind.GitHistory => !readsHistory.Value,
        LeakKind.BuildOutput => artifactsFolder.Value is null,
        _ => true,
    };

    private static IEnumerable<RepositoryEntry> Below(IEnumerable<RepositoryEntry> files, string directory) =>
        directory.Length == 0
            ? files
            : files.Where(file => RepositoryPath.IsBelow(file.Path, directory));

    private static bool ReadsHistory(MSBuildDocument file) =>
        VersionFromHistory.Any(package => file.Text.Content.IndexOf("\"" + package, StringComparison.OrdinalIgnoreCase) >= 0);
}
