using System.Collections.Concurrent;
using DeployGuard.Documents.EnvFiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Compose;

/// <summary>Where the variables of compose files get their values from. Built once; safe for concurrent use.</summary>
public sealed class VariableSources
{
    private readonly RepositoryDocuments documents;
    private readonly EnvFolders folders;
    private readonly VariableMentions mentions;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<EnvFileDocument>>> serviceFiles = new(StringComparer.Ordinal);

    private VariableSources(RepositoryDocuments documents)
    {
        this.documents = documents;
        folders = documents.Model(EnvFolders.Build);
        mentions = documents.Model(VariableMentions.Build);
    }

    /// <summary>The sources of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static VariableSources Build(RepositoryDocuments documents) => new(documents);

    /// <summary>
    /// True when the variable is set, or is meant to be set, for a compose file: by the system, by an environment file beside the file or at
    /// the root, examples included, or by a script or pipeline of the repository.
    /// </summary>
    public bool HasSource(string name, ComposeDocument file) =>
        WellKnownVariables.IsAmbient(name)
        || FoldersOf(file).Any(folder => folder.Example?.Shows(name) == true || folder.Files.Any(env => env.Name.IsDefault && env.Shows(name)))
        || mentions.MayBeSetByScript(name);

    /// <summary>
    /// The <c>env_file</c> of some service that is the only place with a value of the variable. Compose hands such a file to the container
    /// and does not interpolate with it. Null when there is none, or a script chooses the environment file.
    /// </summary>
    public EnvFileDocument? OnlyInServiceFile(string name, ComposeDocument file)
    {
        if (mentions.ScriptsChooseEnvFile) return null;

        return serviceFiles.GetOrAdd(file.Path, _ => new Lazy<IReadOnlyList<EnvFileDocument>>(() => ServiceFilesOf(file))).Value
            .FirstOrDefault(env => env.Find(name) is not null);
    }

    /// <summary>The example that speaks for a compose file; null when there is none.</summary>
    public EnvFileDocument? ExampleFor(ComposeDocument file) => folders.ExampleFor(RepositoryPath.DirectoryOf(file.Path));

    /// <summary>True when some environment file lies beside a compose file or at the root.</summary>
    public bool HasEnvironment(ComposeDocument file) => FoldersOf(file).Any(folder => folder.Example is not null || folder.Files.Count > 0);

    /// <summary>Every name the environment files for a compose file show, for finding the one that was meant.</summary>
    public IEnumerable<string> NamesFor(ComposeDocument file) =>
        FoldersOf(file).SelectMany(folder => folder.Files.Append(folder.Example)).OfType<EnvFileDocument>()
            .SelectMany(env => env.Entries).Select(entry => entry.Name);

    private IEnumerable<EnvFolder> FoldersOf(ComposeDocument file)
    {
        var directory = RepositoryPath.DirectoryOf(file.Path);
        for (; directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory)) yield return folders.In(directory);
        yield return folders.In("");
    }

    /// <summary>The files the services of a compose file are given, but for those compose reads by itself.</summary>
    private IReadOnlyList<EnvFileDocument> ServiceFilesOf(ComposeDocument file)
    {
        var project = documents.Model(ComposeProjects.Build).Alone(file);
        return
        [
            .. project.Services
                .SelectMany(service => service.EnvFiles)
                .Select(envFile => project.Resolve(envFile.Path))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(path => documents.FindAs<EnvFileDocument>(path, EnvFileReader.Instance))
                .OfType<EnvFileDocument>()
                .Where(env => !env.Name.IsDefault),
        ];
    }
}
