namespace DeployGuard.Repository;

/// <summary>Paths from the repository root: '/' as separator, no leading or trailing one, the root is empty.</summary>
public static class RepositoryPath
{
    /// <summary>The folder of a file or folder, empty at the root.</summary>
    public static string DirectoryOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    /// <summary>True for a path in a folder or in one below it; false for the folder itself. Everything lies below the root.</summary>
    public static bool IsBelow(string path, string directory) =>
        directory.Length == 0
        || (path.Length > directory.Length && path[directory.Length] == '/' && path.StartsWith(directory, StringComparison.Ordinal));

    /// <summary>True for a path with a folder of a name, whatever its casing, anywhere above its last segment.</summary>
    public static bool HasFolder(string path, string name)
    {
        for (var at = 0; (at = path.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
        {
            var end = at + name.Length;
            if ((at == 0 || path[at - 1] == '/') && end < path.Length && path[end] == '/') return true;
        }

        return false;
    }

    /// <summary>
    /// Joins a folder and a path relative to it, resolving '.' and '..' and reading '\' as '/'. Null when the
    /// result lies above the root or <paramref name="relative"/> is absolute.
    /// </summary>
    public static string? Combine(string directory, string relative)
    {
        relative = relative.Replace('\\', '/');
        if (relative.StartsWith("/", StringComparison.Ordinal)) return null;
        if (relative.Length > 1 && relative[1] == ':') return null;

        var joined = directory.Length == 0 ? relative : directory + "/" + relative;
        if (IsNormal(joined)) return joined;

        var segments = new List<string>();
        foreach (var segment in joined.Split('/'))
        {
            switch (segment)
            {
                case "" or ".":
                    break;
                case "..":
                    if (segments.Count == 0) return null;
                    segments.RemoveAt(segments.Count - 1);
                    break;
                default:
                    segments.Add(segment);
                    break;
            }
        }

        return string.Join("/", segments);
    }

    /// <summary>False for a path with an empty segment, or one that begins with a dot and may be '.' or '..'.</summary>
    private static bool IsNormal(string path)
    {
        var isAtStart = true;
        foreach (var c in path)
        {
            if (isAtStart && c is '/' or '.') return false;
            isAtStart = c == '/';
        }

        return !isAtStart;
    }
}
