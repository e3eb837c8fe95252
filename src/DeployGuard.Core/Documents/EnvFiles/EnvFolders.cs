using DeployGuard.Repository;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>The environment files of a repository by folder. Built once; safe for concurrent use.</summary>
public sealed class EnvFolders
{
    // No file that people fill in by hand comes near.
    private const int MaximumLength = 2 * 1024 * 1024;

    private readonly Dictionary<string, EnvFolder> byDirectory;

    private EnvFolders(RepositoryDocuments documents)
    {
        var known = documents.All<EnvFileDocument>().ToLookup(file => RepositoryPath.DirectoryOf(file.Path), StringComparer.Ordinal);
        var local = documents.Repository.Entries
            .Where(entry => entry is { State: FileState.Ignored, IsDirectory: false, Kind: FileKind.EnvFile })
            .Select(entry => ReadLocal(documents.Repository, entry))
            .OfType<EnvFileDocument>()
            .ToLookup(file => RepositoryPath.DirectoryOf(file.Path), StringComparer.Ordinal);
        byDirectory = known.Select(folder => folder.Key).Union(local.Select(folder => folder.Key), StringComparer.Ordinal).ToDictionary(
            directory => directory,
            directory => new EnvFolder(directory)
            {
                Example = known[directory].Where(file => file.Name.IsExample)
                    .OrderBy(file => file.Path.Length).ThenBy(file => file.Path, StringComparer.Ordinal).FirstOrDefault(),
                Files = [.. known[directory].Where(file => !file.Name.IsExample)],
                LocalFiles = [.. local[directory].Where(file => !file.Name.IsExample)],
            },
            StringComparer.Ordinal);
    }

    /// <summary>The folders with environment files, in no order.</summary>
    public IReadOnlyCollection<EnvFolder> All => byDirectory.Values;

    /// <summary>The files of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static EnvFolders Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The files of a folder; without any when it has none.</summary>
    public EnvFolder In(string directory) => byDirectory.TryGetValue(directory, out var folder) ? folder : new EnvFolder(directory);

    /// <summary>The example that speaks for a folder: its own, else that of the nearest folder above. Null without.</summary>
    public EnvFileDocument? ExampleFor(string directory)
    {
        for (; directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory))
            if (In(directory).Example is { } own) return own;
        return In("").Example;
    }

    private static EnvFileDocument? ReadLocal(RepositorySnapshot repository, RepositoryEntry entry) =>
        repository.TryRead(entry) is { Content.Length: <= MaximumLength } text ? (EnvFileDocument)EnvFileReader.Instance.Read(text) : null;
}
