using System.Reflection;

namespace DeployGuard.Core.Tests.Verification;

/// <summary>The checkout the tests were built from.</summary>
internal static class SourceTree
{
    private static string Root { get; } = typeof(SourceTree).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The absolute path of a file or folder, given from the repository root.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>True when a file of exactly this name exists, also where the file system ignores casing.</summary>
    public static bool HasFile(string relative)
    {
        var path = PathOf(relative);
        var folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder)
            && Directory.EnumerateFiles(folder).Any(file => Path.GetFileName(file) == Path.GetFileName(path));
    }
}
