namespace DeployGuard.Repository;

/// <summary>
/// The files below a folder when there is no git to ask. Build output and packages are passed over by name, linked
/// folders are not entered, and depth and number are bounded.
/// </summary>
internal sealed class FileWalk
{
    private const int MaximumDepth = 64;
    private const int MaximumFiles = 100_000;

    private static readonly HashSet<string> PrunedFolders =
        new(StringComparer.OrdinalIgnoreCase) { ".git", "node_modules", "bin", "obj", ".vs" };

    private readonly List<string> files = [];
    private readonly HashSet<string> links = new(StringComparer.Ordinal);

    private FileWalk()
    {
    }

    /// <summary>Paths from the root, separated by '/'.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>Those of <see cref="Files"/> that are symbolic links.</summary>
    public ISet<string> Links => links;

    /// <summary>False when a limit was met or a folder may not be listed.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Walks a folder.</summary>
    public static FileWalk Of(string root, CancellationToken cancellationToken)
    {
        var walk = new FileWalk();
        var pending = new Stack<(DirectoryInfo Folder, string Path, int Depth)>();
        pending.Push((new DirectoryInfo(root), "", 0));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (folder, path, depth) = pending.Pop();
            foreach (var child in walk.ChildrenOf(folder))
            {
                var childPath = path.Length == 0 ? child.Name : path + "/" + child.Name;
                if (child is not DirectoryInfo subfolder) walk.Add(childPath, IsLink(child));
                else if (IsLink(child) || PrunedFolders.Contains(child.Name)) continue;
                else if (depth < MaximumDepth) pending.Push((subfolder, childPath, depth + 1));
                else walk.IsComplete = false;
            }

            if (walk.files.Count < MaximumFiles) continue;
            walk.IsComplete = false;
            break;
        }

        return walk;
    }

    private static bool IsLink(FileSystemInfo file) => (file.Attributes & FileAttributes.ReparsePoint) != 0;

    private void Add(string path, bool isLink)
    {
        files.Add(path);
        if (isLink) links.Add(path);
    }

    private IReadOnlyList<FileSystemInfo> ChildrenOf(DirectoryInfo folder)
    {
        try
        {
            return [.. folder.EnumerateFileSystemInfos().Take(MaximumFiles)];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            IsComplete = false;
            return [];
        }
    }
}
