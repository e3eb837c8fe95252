namespace DeployGuard.Documents.Compose;

/// <summary>
/// The environment files compose reads when a project starts: <c>.env</c> beside its files, and the <c>env_file</c> of services. What it
/// cannot read keeps everything from starting. Built once; safe for concurrent use.
/// </summary>
public sealed class ComposeEnvFiles
{
    private readonly HashSet<string> paths;

    private ComposeEnvFiles(RepositoryDocuments documents) => paths = new HashSet<string>(
        documents.Model(ComposeProjects.Build).All.SelectMany(project => PathsOf(project).Append(In(project.Directory, ".env"))), StringComparer.Ordinal);

    /// <summary>The files of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ComposeEnvFiles Build(RepositoryDocuments documents) => new(documents);

    /// <summary>True when compose reads the file at a path from the repository root.</summary>
    public bool Contains(string path) => paths.Contains(path);

    // A raw file has no syntax.
    private static IEnumerable<string> PathsOf(ComposeProject project) =>
        project.Services.SelectMany(service => service.EnvFiles)
            .Where(file => file.Format != "raw")
            .Select(file => project.Resolve(file.Path))
            .OfType<string>();

    private static string In(string directory, string name) => directory.Length == 0 ? name : directory + "/" + name;
}
