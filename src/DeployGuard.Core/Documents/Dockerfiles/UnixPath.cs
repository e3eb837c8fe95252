namespace DeployGuard.Documents.Dockerfiles;

/// <summary>Paths inside a Linux image.</summary>
public static class UnixPath
{
    // PATH_MAX of Linux: nothing longer can be opened, and a file of many WORKDIRs must not grow one without end.
    private const int LongestPath = 4096;

    /// <summary>
    /// The absolute path that a path means in a working directory, with '.' and '..' resolved and no slash at the end
    /// (but for the root). Null when <paramref name="path"/> is null, or is relative and the directory is not known, and for
    /// paths above 4096 characters.
    /// </summary>
    /// <param name="directory">The absolute working directory; null when it is not known.</param>
    /// <param name="path">An absolute or relative path; null when it is not known.</param>
    public static string? Combine(string? directory, string? path)
    {
        if (path is null) return null;
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            if (directory is null) return null;
            path = directory + "/" + path;
        }

        if (path.Length > LongestPath) return null;

        var segments = new List<string>();
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return "/" + string.Join("/", segments);
    }
}
