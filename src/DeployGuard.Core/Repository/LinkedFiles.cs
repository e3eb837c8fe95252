namespace DeployGuard.Repository;

/// <summary>
/// Decides which symbolic links are files of the repository: those that lead to a listed file. Everything else (the
/// outside, folders, dangling links, links to ignored files) is not followed.
/// </summary>
internal static class LinkedFiles
{
    private const int MaximumHops = 8;

    /// <summary>Those of <paramref name="links"/> that lead to one of <paramref name="files"/>.</summary>
    /// <param name="root">Absolute path of the repository root.</param>
    /// <param name="links">Paths from the root of symbolic links.</param>
    /// <param name="files">Paths from the root of all listed files, links among them.</param>
    public static ISet<string> Inside(string root, ICollection<string> links, IEnumerable<string> files)
    {
        var inside = new HashSet<string>(StringComparer.Ordinal);
        if (links.Count == 0) return inside;

        var listed = new HashSet<string>(files, StringComparer.Ordinal);
        foreach (var link in links)
        {
            var path = link;
            for (var hop = 0; hop < MaximumHops && path is not null && links.Contains(path); hop++)
                path = TargetOf(root, path);
            if (path is not null && !links.Contains(path) && listed.Contains(path)) inside.Add(link);
        }

        return inside;
    }

    /// <summary>The target of a link as a path from the root, or null when it is outside or cannot be told.</summary>
    private static string? TargetOf(string root, string link)
    {
        if (ReadLink(Path.Combine(root, link)) is not { } target) return null;

        target = target.Replace(Path.DirectorySeparatorChar, '/');
        var prefix = root.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/') + "/";
        if (target.StartsWith(prefix, StringComparison.Ordinal))
            return LeavesAFolder(target) ? null : RepositoryPath.Combine("", target.Substring(prefix.Length));
        return LeavesAFolder(target) ? null : RepositoryPath.Combine(RepositoryPath.DirectoryOf(link), target);
    }

    /// <summary>
    /// True for <c>a/../b</c>: when <c>a</c> is a link, that is not <c>b</c> beside it but something beside the
    /// target of <c>a</c>.
    /// </summary>
    private static bool LeavesAFolder(string target)
    {
        var segments = target.Split('/');
        return segments.SkipWhile(segment => segment is ".." or ".").Contains("..");
    }

    private static string? ReadLink(string path)
    {
#if NET
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return null;
        }
#else
        // .NET Framework cannot read a link, so none is followed there.
        return null;
#endif
    }
}
