using DeployGuard.Text;

namespace DeployGuard.Repository;

/// <summary>The files of a repository at one moment: paths, kinds and what git knows of them.</summary>
public sealed class RepositorySnapshot
{
    private readonly IFileContents contents;
    private readonly Dictionary<string, RepositoryEntry> byPath;

    /// <param name="entries">All files, and ignored directories; the order does not matter.</param>
    /// <param name="contents">Where the bytes come from.</param>
    public RepositorySnapshot(IEnumerable<RepositoryEntry> entries, IFileContents contents)
    {
        this.contents = contents;
        Entries = [.. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
        byPath = new Dictionary<string, RepositoryEntry>(StringComparer.Ordinal);
        foreach (var entry in Entries) byPath[entry.Path] = entry;
    }

    /// <summary>All entries, ordered by path.</summary>
    public IReadOnlyList<RepositoryEntry> Entries { get; }

    /// <summary>
    /// False when the work tree may be a part of the repository (no <c>.git</c>): what is absent here may exist
    /// there, so rules that report an absence stay silent.
    /// </summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>Why git could not be asked, in its own words; null when it answered or there is none.</summary>
    public string? GitFailure { get; init; }

    /// <summary>The entry at a path from the root, or null.</summary>
    public RepositoryEntry? Find(string path) => byPath.TryGetValue(path, out var entry) ? entry : null;

    /// <summary>True when a file that is not ignored lies at this path.</summary>
    public bool HasFile(string path) => Find(path) is { IsDirectory: false, State: not FileState.Ignored };

    /// <summary>Reads and decodes a file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public SourceText Read(RepositoryEntry entry) => SourceText.Decode(entry.Path, contents.ReadAllBytes(entry.Path));
}
