using System.Runtime.InteropServices;

namespace DeployGuard.Repository;

/// <summary>Finds git.</summary>
internal static class GitExecutable
{
    /// <summary>
    /// The absolute path of the first git on a search path, or null. Left to the operating system the search would
    /// begin in the current folder, and a program called git in a repository would be run.
    /// </summary>
    /// <param name="searchPath">The value of <c>PATH</c>; its relative entries are passed over.</param>
    public static string? Find(string? searchPath)
    {
        var name = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "git.exe" : "git";
        return (searchPath ?? "").Split(Path.PathSeparator)
            .Select(entry => entry.Trim('"'))
            .Where(IsAbsolute)
            .Select(entry => Path.Combine(entry, name))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Rooted is not enough: <c>C:tools</c> and <c>\tools</c> depend on the current folder.</summary>
    private static bool IsAbsolute(string entry)
    {
        if (entry.IndexOfAny(Path.GetInvalidPathChars()) >= 0) return false;
        if (Path.DirectorySeparatorChar == '/') return entry.StartsWith("/", StringComparison.Ordinal);
        return (entry.Length > 2 && entry[1] == ':' && entry[2] is '\\' or '/')
            || entry.StartsWith(@"\\", StringComparison.Ordinal);
    }
}
