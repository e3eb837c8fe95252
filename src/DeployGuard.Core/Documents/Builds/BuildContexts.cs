using System.Collections.Concurrent;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Documents.Projects;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Which folder each Dockerfile is built from. No Dockerfile says so itself: it is told by the compose files that build it, by a
/// project's <c>DockerfileContext</c>, or by the folder in which the files it copies exist. Safe for concurrent use.
/// </summary>
public sealed class BuildContexts
{
    private readonly RepositoryDocuments documents;
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<BuildContext>>> contexts = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<string>> strayIgnoreFolders;

    private BuildContexts(RepositoryDocuments documents)
    {
        this.documents = documents;
        strayIgnoreFolders = new(FindStrayIgnoreFolders);
    }

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>The contexts of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static BuildContexts Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The context a Dockerfile is built from; null when it is not certain.</summary>
    public BuildContext? Find(DockerfileDocument dockerfile) =>
        Possible(dockerfile) is { Count: 1 } certain ? certain[0] : null;

    /// <summary>
    /// The contexts a Dockerfile may be built from, nearest first: one when it is certain, none when nothing is known.
    /// What holds in all of them holds.
    /// </summary>
    public IReadOnlyList<BuildContext> Possible(DockerfileDocument dockerfile) =>
        contexts.GetOrAdd(dockerfile.Path, _ => new Lazy<IReadOnlyList<BuildContext>>(() => Decide(dockerfile))).Value;

    /// <summary>The folders a Dockerfile copies if it is built from a context, without patterns and filtered copies.</summary>
    public IEnumerable<FolderCopy> FolderCopies(DockerfileDocument dockerfile, BuildContext context) =>
        from source in ContextSource.Of(dockerfile)
        where !source.HasWildcard && !source.IsFiltered
        where source.Path.Length == 0 || Repository.HasDirectory(In(context.Directory, source.Path))
        select new FolderCopy(dockerfile, context, source);

    /// <summary>The copies of folders out of contexts that an ignore file governs for certain.</summary>
    public IEnumerable<FolderCopy> GovernedBy(DockerIgnoreDocument ignoreFile) =>
        from dockerfile in documents.All<DockerfileDocument>()
        let context = Find(dockerfile)
        where context?.IgnoreFile?.Path == ignoreFile.Path
        from copy in FolderCopies(dockerfile, context)
        select copy;

    /// <summary>True when some Dockerfile may be built under an ignore file.</summary>
    public bool MayGovern(DockerIgnoreDocument ignoreFile) =>
        documents.All<DockerfileDocument>().SelectMany(Possible).Any(context => context.IgnoreFile?.Path == ignoreFile.Path);

    /// <summary>
    /// True when a build that no Dockerfile tells of may take a folder for its context: a script, a pipeline or a compose
    /// file names it, or a folder that only a variable tells.
    /// </summary>
    /// <param name="folder">Path from the repository root, empty for the root.</param>
    public bool MayBeContext(string folder)
    {
        var mentions = documents.Model(ContextMentions.Build);
        return mentions.LeaveContextOpen
            || (folder.Length == 0 ? mentions.OfBuilds : mentions.Of(folder.Substring(folder.LastIndexOf('/') + 1)));
    }

    private IReadOnlyList<BuildContext> Decide(DockerfileDocument dockerfile)
    {
        var declared = DeclaredByServices(dockerfile).ToList();
        if (DeclaredByProject(dockerfile) is { } folder) declared.Add(folder);
        return declared.Count == 0
            ? InferFromSources(dockerfile)
            : [.. declared.Distinct(StringComparer.Ordinal).Select(directory => ContextAt(directory, dockerfile))];
    }

    /// <summary>The contexts compose services build it from; a folder that holds nothing is a mistake of the compose file.</summary>
    private IEnumerable<string> DeclaredByServices(DockerfileDocument dockerfile) =>
        documents.Model(ServiceBuilds.Build).Of(dockerfile.Path)
            .Select(use => use.Build.Context!)
            .Where(Repository.HasDirectory);

    /// <summary>The property Visual Studio and <c>dotnet</c> container tools build by, in a project beside the Dockerfile.</summary>
    private string? DeclaredByProject(DockerfileDocument dockerfile)
    {
        var directory = RepositoryPath.DirectoryOf(dockerfile.Path);
        var projects = documents.Model(DotNetProjects.Build);
        return Repository.FilesIn(directory)
            .Where(entry => entry.Kind == FileKind.Project)
            .Select(entry => projects.Find(entry.Path)?.Property("DockerfileContext"))
            .Select(value => value is { IsKnown: true, Text.Length: > 0 } ? RepositoryPath.Combine(directory, value.Text) : null)
            .FirstOrDefault(context => context is not null && Repository.HasDirectory(context));
    }

    private IReadOnlyList<BuildContext> InferFromSources(DockerfileDocument dockerfile)
    {
        var sources = ContextSource.Of(dockerfile)
            .Where(source => source.Path.Length > 0 && !source.HasWildcard)
            .Select(source => source.Path)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var above = AtOrAbove(RepositoryPath.DirectoryOf(dockerfile.Path)).ToList();
        var candidates = above.Concat(strayIgnoreFolders.Value).Distinct(StringComparer.Ordinal).ToList();
        var scores = candidates.ToDictionary(candidate => candidate, candidate => sources.Count(path => Exists(candidate, path)));
        var best = scores.Values.Max();
        // Sources that exist nowhere are made by the build; those that exist only elsewhere speak of another folder.
        var elsewhere = sources.Count(path => candidates.All(candidate => !Exists(candidate, path)) && ExistsAnywhere(path));
        if (elsewhere > 0 && elsewhere >= best) return [];

        var tied = candidates.Where(candidate => scores[candidate] == best)
            .Select(candidate => ContextAt(candidate, dockerfile))
            .ToList();
        // Somebody wrote an ignore file for one of them.
        var governed = tied.Where(context => HasIgnoreFile(context.Directory)).ToList();
        return governed.Count == 1 && above.Contains(governed[0].Directory) ? governed : tied;
    }

    private BuildContext ContextAt(string directory, DockerfileDocument dockerfile) =>
        new(directory, IgnoreFile(dockerfile.Path + ".dockerignore")
            ?? IgnoreFile(In(directory, ".dockerignore"))
            ?? IgnoreFile(In(directory, ".containerignore")));

    private DockerIgnoreDocument? IgnoreFile(string path) => documents.Find<DockerIgnoreDocument>(path);

    private bool HasIgnoreFile(string directory) =>
        Repository.HasFile(In(directory, ".dockerignore")) || Repository.HasFile(In(directory, ".containerignore"));

    /// <summary>Folders with an ignore file but no Dockerfile: contexts of Dockerfiles that lie elsewhere.</summary>
    private IReadOnlyList<string> FindStrayIgnoreFolders() =>
    [
        .. Repository.Named(".dockerignore").Concat(Repository.Named(".containerignore"))
            .Select(entry => entry.Directory)
            .Where(directory => Repository.FilesIn(directory).All(entry => entry.Kind != FileKind.Dockerfile))
            .Distinct(StringComparer.Ordinal),
    ];

    private bool Exists(string directory, string path) =>
        Repository.HasFile(In(directory, path)) || Repository.HasDirectory(In(directory, path));

    private bool ExistsAnywhere(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return Repository.Named(name).Any(entry => entry.Path.EndsWith("/" + path, StringComparison.Ordinal))
            || Repository.DirectoriesNamed(name).Any(directory => directory.EndsWith("/" + path, StringComparison.Ordinal));
    }

    private static string In(string directory, string path) => directory.Length == 0 ? path : directory + "/" + path;

    private static IEnumerable<string> AtOrAbove(string directory)
    {
        for (; directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory)) yield return directory;
        yield return "";
    }
}
