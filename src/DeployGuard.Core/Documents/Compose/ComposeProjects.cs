using System.Collections.Concurrent;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Compose;

/// <summary>
/// Which compose files form a project. Compose itself loads the first file of its four names and the first override; every other
/// file is either complete or completes the default one. Built once per repository; safe for concurrent use.
/// </summary>
public sealed class ComposeProjects
{
    private readonly RepositoryDocuments documents;
    private readonly ILookup<string, ComposeProject> byFirstFile;
    private readonly ConcurrentDictionary<string, Lazy<ComposeProject>> alone = new(StringComparer.Ordinal);

    private ComposeProjects(RepositoryDocuments documents)
    {
        this.documents = documents;
        var files = documents.All<ComposeDocument>().ToList();
        var lists = files.Count < 2 ? [] : NamedByScripts(files);
        var completing = new HashSet<ComposeDocument>(lists.SelectMany(list => list.Skip(1)));
        All =
        [
            .. files.GroupBy(file => RepositoryPath.DirectoryOf(file.Path), StringComparer.Ordinal)
                .SelectMany(folder => InFolder(folder.Key, [.. folder], completing)),
            .. lists.Select(list => Load(list, RepositoryPath.DirectoryOf(list[0].Path))),
        ];
        byFirstFile = All.ToLookup(project => project.MainFiles[0].Path, StringComparer.Ordinal);
    }

    /// <summary>All projects: by folder, then those that scripts put together.</summary>
    public IReadOnlyList<ComposeProject> All { get; }

    /// <summary>The projects of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static ComposeProjects Build(RepositoryDocuments documents) => new(documents);

    /// <summary>
    /// The projects whose first file this is: the default one, and one for each file that completes it for some environment.
    /// </summary>
    public IEnumerable<ComposeProject> StartingWith(ComposeDocument file) => byFirstFile[file.Path];

    /// <summary>
    /// A service and the one of the same name in the default project of its folder: a file that is whole by itself may still be meant
    /// to be read on top of that one (<c>-f compose.yaml -f compose.prod.yaml</c>). What is absent must be absent in all of them.
    /// </summary>
    public IEnumerable<ComposeService> ReadingsOf(ComposeService service, ComposeProject project) =>
        All.Where(other => other.Directory == project.Directory && other.MainFiles[0].Name.DefaultRank >= 0 && other.MainFiles[0] != project.MainFiles[0])
            .Select(other => other.FindService(service.Name))
            .OfType<ComposeService>()
            .Prepend(service);

    /// <summary>One file by itself, with what it includes and extends. Nothing follows from what is absent in it.</summary>
    public ComposeProject Alone(ComposeDocument file) =>
        alone.GetOrAdd(file.Path, _ => new Lazy<ComposeProject>(() => LoadAlone(file))).Value;

    /// <summary>The file of a folder that compose loads by itself; null when none has one of its names.</summary>
    public ComposeDocument? DefaultIn(string directory) => documents.All<ComposeDocument>()
        .Where(file => file.Name.DefaultRank >= 0 && RepositoryPath.DirectoryOf(file.Path) == directory)
        .OrderBy(file => file.Name.DefaultRank)
        .FirstOrDefault();

    /// <summary>What was read for a project of this file only serves here, too.</summary>
    private ComposeProject LoadAlone(ComposeDocument file) =>
        StartingWith(file).FirstOrDefault(project => project.MainFiles.Count == 1)?.AsFragment()
        ?? Load([file], RepositoryPath.DirectoryOf(file.Path), isFragment: true);

    /// <summary>
    /// A file and those it includes and extends whose names do not tell that they are compose files, so that nobody else looks at them.
    /// </summary>
    public IEnumerable<ComposeDocument> ReachedFrom(ComposeDocument file) =>
        Alone(file).Files.Where(reached => reached == file || FileKinds.Of(reached.Path) != FileKind.Compose);

    private IEnumerable<ComposeProject> InFolder(string directory, IReadOnlyList<ComposeDocument> files, HashSet<ComposeDocument> completing)
    {
        var first = files.Where(file => file.Name.DefaultRank >= 0).OrderBy(file => file.Name.DefaultRank).FirstOrDefault();
        var second = files.Where(file => file.Name.OverrideRank >= 0).OrderBy(file => file.Name.OverrideRank).FirstOrDefault();
        var named = NamedByEnvironment(directory, files);
        if (named is not null) yield return Load(named, directory);
        else if (first is not null) yield return Load(second is null ? [first] : [first, second], directory, isFragment: completing.Contains(first) || IsForDevContainer(first));

        foreach (var file in files.Where(file => file != first && !completing.Contains(file)))
        {
            if (named?.Contains(file) == true || (named is null && first is not null && file == second)) continue;

            var completes = first is not null && ComposeFragments.Completes(file, first);
            yield return completes
                ? Load([first!, file], directory)
                : Load([file], directory, isFragment: file.Name.IsOverride || ComposeFragments.IsIncomplete(file));
        }
    }

    /// <summary>A dev container often completes the project's own file, whatever it is called itself.</summary>
    private static bool IsForDevContainer(ComposeDocument file) =>
        RepositoryPath.DirectoryOf(file.Path).Split('/').Contains(".devcontainer") && ComposeFragments.IsIncomplete(file);

    /// <summary>What a script, a pipeline or a dev container reads together.</summary>
    private IReadOnlyList<IReadOnlyList<ComposeDocument>> NamedByScripts(IReadOnlyList<ComposeDocument> files)
    {
        var byPath = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return
        [
            .. from list in ComposeInvocations.ListsIn(documents)
               where list.All(byPath.ContainsKey)
               select (IReadOnlyList<ComposeDocument>)[.. list.Select(path => byPath[path])],
        ];
    }

    /// <summary>The files a committed <c>.env</c> names in COMPOSE_FILE; null when it names none or some cannot be found.</summary>
    private IReadOnlyList<ComposeDocument>? NamedByEnvironment(string directory, IReadOnlyList<ComposeDocument> files)
    {
        if (documents.Model(ComposeScopes.Build).Of(directory).Find("COMPOSE_FILE").Text is not { Length: > 0 } list) return null;

        var named = list.Split(list.IndexOf(';') >= 0 ? ';' : ':')
            .Select(path => RepositoryPath.Combine(directory, path.Trim()))
            .Select(path => files.FirstOrDefault(file => file.Path == path))
            .ToList();
        return named.Count == 0 || named.Contains(null) ? null : [.. named.OfType<ComposeDocument>()];
    }

    private ComposeProject Load(IReadOnlyList<ComposeDocument> main, string directory, bool isFragment = false)
    {
        var scope = documents.Model(ComposeScopes.Build).Of(directory);
        var loader = new ComposeLoader(documents, scope);
        var root = loader.Load(main, directory);
        return new ComposeProject(main, directory, root, loader, scope) { IsFragment = isFragment };
    }
}
