namespace DeployGuard.Repository;

/// <summary>
/// Lists the files of a repository: by asking git, which knows what is ignored and never enters it, or by walking the
/// folder when there is no git or it fails.
/// </summary>
public static class RepositoryScanner
{
    /// <summary>Lists the files below a folder with the git on <c>PATH</c>.</summary>
    /// <param name="root">Absolute path of the repository root; it may lie below the top of the git work tree.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="OperationCanceledException">The listing was stopped.</exception>
    public static RepositorySnapshot Scan(string root, CancellationToken cancellationToken = default) =>
        Scan(root, new ScanOptions(), cancellationToken);

    /// <summary>Lists the files below a folder.</summary>
    /// <param name="root">Absolute path of the repository root; it may lie below the top of the git work tree.</param>
    /// <param name="options">How git is asked.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    /// <exception cref="OperationCanceledException">The listing was stopped.</exception>
    public static RepositorySnapshot Scan(
        string root, ScanOptions options, CancellationToken cancellationToken = default)
    {
        if (RepositoryRoot.FindGitTop(root) is null) return Walk(root, isWhole: false, null, cancellationToken);

        GitListing listing;
        try
        {
            listing = GitListing.Of(root, options, cancellationToken);
        }
        catch (GitException failure)
        {
            return Walk(root, isWhole: true, failure.Message, cancellationToken);
        }

        // Nothing tracked and nothing to track: the folder is ignored by the repository around it, as a work folder
        // of tests is. It is validated like a folder without git.
        return listing.Files.Count == 0
            ? Walk(root, isWhole: false, null, cancellationToken)
            : FromGit(root, listing);
    }

    private static RepositorySnapshot FromGit(string root, GitListing listing)
    {
        var absent = new HashSet<string>(listing.Sparse.Where(path => !File.Exists(Path.Combine(root, path))));
        var files = listing.Files
            .Select(file => new RepositoryEntry(file.Path, file.State, FileKinds.Of(file.Path)))
            .Where(entry => !absent.Contains(entry.Path))
            .ToList();
        var links = new HashSet<string>(
            files.Where(entry => listing.Links.Contains(entry.Path) || (MayBeLink(entry) && IsLink(root, entry.Path)))
                .Select(entry => entry.Path),
            StringComparer.Ordinal);
        var followed = LinkedFiles.Inside(root, links, listing.Files.Select(file => file.Path));
        var entries = files
            .Where(entry => !links.Contains(entry.Path) || followed.Contains(entry.Path))
            .Concat(listing.Ignored.Select(IgnoredEntry));

        return new RepositorySnapshot(entries, new DiskContents(root))
        {
            IsComplete = absent.Count == 0,
            IsBelowGitTop = RepositoryRoot.FindGitTop(root) != root,
        };
    }

    private static RepositorySnapshot Walk(
        string root, bool isWhole, string? gitFailure, CancellationToken cancellationToken)
    {
        var walk = FileWalk.Of(root, cancellationToken);
        var followed = LinkedFiles.Inside(root, walk.Links, walk.Files);
        var entries = walk.Files
            .Where(path => !walk.Links.Contains(path) || followed.Contains(path))
            .Select(path => new RepositoryEntry(path, FileState.Unknown, FileKinds.Of(path)));
        return new RepositorySnapshot(entries, new DiskContents(root))
        {
            IsComplete = isWhole && walk.IsComplete,
            GitFailure = gitFailure,
        };
    }

    private static RepositoryEntry IgnoredEntry(string path)
    {
        var isDirectory = path[path.Length - 1] == '/';
        if (isDirectory) path = path.Substring(0, path.Length - 1);
        return new RepositoryEntry(path, FileState.Ignored, FileKinds.Of(path), isDirectory);
    }

    /// <summary>
    /// Git tells the mode of tracked files only, and of those only what was committed: a file that is read is looked
    /// at again.
    /// </summary>
    private static bool MayBeLink(RepositoryEntry entry) =>
        entry.State == FileState.Untracked || entry.Kind != FileKind.Other;

    private static bool IsLink(string root, string path)
    {
        var attributes = new FileInfo(Path.Combine(root, path)).Attributes;
        // All bits are set when the file has gone meanwhile.
        return (int)attributes != -1 && (attributes & FileAttributes.ReparsePoint) != 0;
    }
}
