using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Builds;

/// <summary>
/// Tells whether what a file names is in the repository: the same on a laptop, where ignored files may exist, and in a fresh clone.
/// Safe for concurrent use.
/// </summary>
public sealed class RepositoryPaths
{
    private static readonly string[] ExampleEndings = [".example", ".sample", ".template", ".dist"];

    /// <summary>Environment files that hold the values of <c>.env</c> for one place; <c>.env.worker</c> is another file.</summary>
    private static readonly HashSet<string> VariantsOfEnv = new(StringComparer.Ordinal)
    {
        ".env", ".env.local", ".env.dev", ".env.development", ".env.staging", ".env.prod", ".env.production", ".env.test", ".env.docker",
    };

    private readonly RepositoryDocuments documents;
    private readonly Lazy<IReadOnlyList<string>> submodules;
    private readonly Lazy<ILookup<string, string>> foldersByFolder;
    private readonly Lazy<ILookup<string, string>> foldersIgnoringCase;

    private RepositoryPaths(RepositoryDocuments documents)
    {
        this.documents = documents;
        submodules = new(ReadSubmodules);
        var folders = new Lazy<IReadOnlyList<string>>(() =>
            [.. documents.Repository.Directories.Where(folder => folder.Length > 0).OrderBy(folder => folder, StringComparer.Ordinal)]);
        foldersByFolder = new(() => folders.Value.ToLookup(RepositoryPath.DirectoryOf, StringComparer.Ordinal));
        foldersIgnoringCase = new(() => folders.Value.ToLookup(folder => folder, StringComparer.OrdinalIgnoreCase));
    }

    private RepositorySnapshot Repository => documents.Repository;

    /// <summary>The paths of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static RepositoryPaths Build(RepositoryDocuments documents) => new(documents);

    /// <summary>What is known of a path.</summary>
    /// <param name="path">Path from the repository root, separated by '/', empty for the root.</param>
    public PathPresence PresenceOf(string path)
    {
        if (Repository.HasFile(path) || Repository.HasDirectory(path)) return PathPresence.Present;
        if (!Repository.IsComplete) return PathPresence.Unknown;
        if (IsIgnored(path)) return PathPresence.Ignored;
        if (IsElsewhere(path)) return PathPresence.Unknown;
        return FindIgnoringCase(path) is null ? PathPresence.Missing : PathPresence.DiffersInCase;
    }

    /// <summary>The file or folder that differs from a path in the casing of its name only; null when there is none.</summary>
    public string? FindIgnoringCase(string path) =>
        Repository.FindIgnoringCase(path).FirstOrDefault()?.Path ?? foldersIgnoringCase.Value[path].FirstOrDefault();

    /// <summary>The folders right inside a folder, ordered by path. The root is empty.</summary>
    public IEnumerable<string> FoldersIn(string folder) => foldersByFolder.Value[folder];

    /// <summary>
    /// The committed file from which people make one that git ignores: the same name with <c>.example</c>, <c>.sample</c>,
    /// <c>.template</c> or <c>.dist</c> at its end or before its extension, for <c>.env.production</c> and its like also <c>.env.example</c>. Null when there is none.
    /// </summary>
    public string? ExampleOf(string path)
    {
        var directory = RepositoryPath.DirectoryOf(path);
        var name = path.Substring(directory.Length == 0 ? 0 : directory.Length + 1);
        var dot = name.LastIndexOf('.');
        var names = ExampleEndings.Select(ending => name + ending).ToList();
        if (dot > 0) names.AddRange(ExampleEndings.Select(ending => name.Substring(0, dot) + ending + name.Substring(dot)));
        if (VariantsOfEnv.Contains(name)) names.AddRange(ExampleEndings.SelectMany(ending => new[] { ".env" + ending, "env" + ending }));
        return names.Select(candidate => directory.Length == 0 ? candidate : directory + "/" + candidate).FirstOrDefault(Repository.HasFile);
    }

    /// <summary>
    /// The text of a file; for one that each machine makes by hand that of its example, which has the same keys. Null when there is neither.
    /// </summary>
    public string? TextOrExampleOf(string path) =>
        (Repository.HasFile(path) ? path : ExampleOf(path)) is { } committed ? SourceSigns.TextOf(Repository, Repository.Find(committed)!) : null;

    private bool IsIgnored(string path) =>
        Repository.Find(path) is { State: FileState.Ignored } || Above(path).Any(folder => Repository.Find(folder) is { State: FileState.Ignored })
        || documents.Model(GitIgnores.Build) is var ignores && (ignores.IsIgnored(path) || ignores.IsIgnored(path, isDirectory: true));

    /// <summary>True below a submodule, which may not be checked out, and behind a symbolic link.</summary>
    private bool IsElsewhere(string path) => Above(path).Prepend(path).Any(place => submodules.Value.Contains(place) || (place != path && Repository.HasFile(place)));

    private static IEnumerable<string> Above(string path)
    {
        for (var folder = RepositoryPath.DirectoryOf(path); folder.Length > 0; folder = RepositoryPath.DirectoryOf(folder)) yield return folder;
    }

    private IReadOnlyList<string> ReadSubmodules()
    {
        if (Repository.Find(".gitmodules") is not { } entry || SourceSigns.TextOf(Repository, entry) is not { } text) return [];
        return
        [
            .. from line in text.Split('\n')
               let sign = line.IndexOf('=')
               where sign > 0 && line.Substring(0, sign).Trim() == "path"
               select line.Substring(sign + 1).Trim().TrimEnd('/'),
        ];
    }
}

/// <summary>Whether what a path names is in the repository.</summary>
public enum PathPresence
{
    /// <summary>A file, or a folder with files.</summary>
    Present,

    /// <summary>Git ignores it: it is made on each machine, and exists on this one or not.</summary>
    Ignored,

    /// <summary>It exists in another casing, which is enough on Windows and macOS only.</summary>
    DiffersInCase,

    /// <summary>Nobody who clones has it.</summary>
    Missing,

    /// <summary>Only another work tree can tell.</summary>
    Unknown,
}
