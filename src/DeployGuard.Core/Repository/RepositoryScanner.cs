namespace DeployGuard.Repository;

/// <summary>Lists the files of a repository.</summary>
public static class RepositoryScanner
{
    /// <summary>Lists the files below a folder.</summary>
    /// <param name="root">Absolute path of the repository root.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    public static RepositorySnapshot Scan(string root, CancellationToken cancellationToken = default)
    {
        var contents = new DiskContents(root);
        var entries = new List<RepositoryEntry>();
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = file.Substring(root.Length).TrimStart('/', '\\').Replace('\\', '/');
            entries.Add(new RepositoryEntry(path, FileState.Unknown, FileKind.Other));
        }

        return new RepositorySnapshot(entries, contents);
    }
}
