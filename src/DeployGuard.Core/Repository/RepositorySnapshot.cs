using DeployGuard.Text;

namespace DeployGuard.Repository;

/// <summary>The files of a repository at one moment: paths, kinds and what git knows of them.</summary>
public sealed class RepositorySnapshot
{
    private readonly IFileContents contents;
    private readonly Dictionary<string, RepositoryEntry> byPath;
    private readonly Lazy<HashSet<string>> directories;
    private readonly Lazy<ILookup<string, string>> directoriesByName;
    private readonly Lazy<ILookup<string, RepositoryEntry>> byFoldedPath;
    private readonly Lazy<ILookup<string, RepositoryEntry>> byName;
    private readonly Lazy<ILookup<string, RepositoryEntry>> byDirectory;

    /// <param name="entries">All files, and ignored directories; the order does not matter.</param>
    /// <param name="contents">Where the bytes come from.</param>
    public RepositorySnapshot(IEnumerable<RepositoryEntry> entries, IFileContents contents)
    {
        this.contents = contents;
        Entries = [.. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
        byPath = new Dictionary<string, RepositoryEntry>(Entries.Count, StringComparer.Ordinal);
        foreach (var entry in Entries) byPath[entry.Path] = entry;
        directories = new(() => DirectoriesOf(Files));
        directoriesByName = new(() => Directories.ToLookup(NameOf, StringComparer.Ordinal));
        byFoldedPath = new(() => Files.ToLookup(entry => entry.Path, StringComparer.OrdinalIgnoreCase));
        byDirectory = new(() => Files.ToLookup(entry => entry.Directory, StringComparer.Ordinal));
        byName = new(() => Files.ToLookup(entry => entry.Name, StringComparer.Ordinal));
    }

    /// <summary>All entries, ordered by path.</summary>
    public IReadOnlyList<RepositoryEntry> Entries { get; }

    /// <summary>
    /// False when the work tree may be a part of the repository (no <c>.git</c>): what is absent here may exist
    /// there, so rules that report an absence stay silent.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// True when the root lies below the top of the git work tree: files above it, such as a .gitignore, hold here and are
    /// not known.
    /// </summary>
    public bool IsBelowGitTop { get; init; }

    /// <summary>Why git could not be asked, in its own words; null when it answered or there is none.</summary>
    public string? GitFailure { get; init; }

    /// <summary>The entry at a path from the root, or null.</summary>
    public RepositoryEntry? Find(string path) => byPath.TryGetValue(path, out var entry) ? entry : null;

    /// <summary>True when a file that is not ignored lies at this path.</summary>
    public bool HasFile(string path) => Find(path) is { IsDirectory: false, State: not FileState.Ignored };

    /// <summary>The files that are not ignored, ordered by path.</summary>
    public IEnumerable<RepositoryEntry> Files =>
        Entries.Where(entry => entry is { IsDirectory: false, State: not FileState.Ignored });

    /// <summary>The folders with a file that is not ignored somewhere below them, the root among them; in no order.</summary>
    public IReadOnlyCollection<string> Directories => directories.Value;

    /// <summary>True when a file that is not ignored lies somewhere below this folder; the root is empty.</summary>
    public bool HasDirectory(string path) => directories.Value.Contains(path);

    /// <summary>
    /// The files that are not ignored at a path whose casing may differ: what a case-insensitive file system would
    /// open. Several when the repository holds names that differ in casing only.
    /// </summary>
    public IEnumerable<RepositoryEntry> FindIgnoringCase(string path) => byFoldedPath.Value[path];

    /// <summary>The files of a name, in any folder, that are not ignored; ordered by path.</summary>
    public IEnumerable<RepositoryEntry> Named(string name) => byName.Value[name];

    /// <summary>The folders of a name, anywhere, with a file that is not ignored somewhere below them; in no order.</summary>
    public IEnumerable<string> DirectoriesNamed(string name) => directoriesByName.Value[name];

    /// <summary>The files right inside a folder that are not ignored, ordered by path. The root is empty.</summary>
    public IEnumerable<RepositoryEntry> FilesIn(string directory) => byDirectory.Value[directory];

    /// <summary>The files below a folder, at any depth, that are not ignored; ordered by path. The root is empty.</summary>
    public IEnumerable<RepositoryEntry> FilesBelow(string directory)
    {
        if (directory.Length == 0) return Files;

        var prefix = directory + "/";
        return FilesFrom(prefix).TakeWhile(entry => entry.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Where(entry => entry is { IsDirectory: false, State: not FileState.Ignored });
    }

    /// <summary>Reads and decodes a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public SourceText Read(RepositoryEntry entry) => SourceText.Decode(entry.Path, contents.ReadAllBytes(entry.Path));

    /// <summary>
    /// Reads and decodes a file that is only asked for its words; null when it cannot be read. Whoever validates the file reports that.
    /// </summary>
    public SourceText? TryRead(RepositoryEntry entry)
    {
        try
        {
            return Read(entry);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static HashSet<string> DirectoriesOf(IEnumerable<RepositoryEntry> files)
    {
        var directories = new HashSet<string>(StringComparer.Ordinal) { "" };
        foreach (var file in files)
        {
            // A folder that is known brought the folders above it.
            for (var path = file.Directory; directories.Add(path); path = RepositoryPath.DirectoryOf(path))
            {
            }
        }

        return directories;
    }

    private IEnumerable<RepositoryEntry> FilesFrom(string path)
    {
        var low = 0;
        var high = Entries.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(Entries[middle].Path, path) < 0) low = middle + 1;
            else high = middle;
        }

        for (; low < Entries.Count; low++) yield return Entries[low];
    }
}
