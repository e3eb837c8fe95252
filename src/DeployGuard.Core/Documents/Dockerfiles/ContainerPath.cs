namespace DeployGuard.Documents.Dockerfiles;

/// <summary>Absolute paths inside a Linux container, without a trailing slash except for the root.</summary>
internal static class ContainerPath
{
    // PATH_MAX of Linux: nothing longer can be opened, and a file of many WORKDIRs must not grow one without end.
    private const int LongestPath = 4096;

    /// <summary>
    /// Resolves a path against a working directory. Null when the path is not known, when it is relative and the directory
    /// is not known, and for paths above 4096 characters.
    /// </summary>
    public static string? Combine(string? workingDirectory, string? path)
    {
        if (path is null) return null;
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            if (workingDirectory is null) return null;
            path = workingDirectory + "/" + path;
        }

        if (path.Length > LongestPath) return null;

        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                // The parent of the root is the root.
                if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return "/" + string.Join("/", segments);
    }

    /// <summary>The folder of a path; the root for what lies in it.</summary>
    public static string DirectoryOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? "/" : path.Substring(0, slash);
    }

    /// <summary>A file below a folder.</summary>
    public static string Below(string directory, string relative) =>
        relative.Length == 0 ? directory : directory == "/" ? "/" + relative : directory + "/" + relative;

    /// <summary>What follows the folder in a path below it, empty for the folder itself; null for other paths.</summary>
    public static string? RelativeTo(string directory, string path)
    {
        if (path == directory) return "";
        var prefix = directory == "/" ? "/" : directory + "/";
        return path.StartsWith(prefix, StringComparison.Ordinal) ? path.Substring(prefix.Length) : null;
    }
}
