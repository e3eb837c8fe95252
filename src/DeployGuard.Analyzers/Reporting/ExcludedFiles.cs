using DeployGuard.Repository;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DeployGuard.Reporting;

/// <summary>The files that <c>DeployGuardExclude</c> leaves out; what is not below the root of the repository never is.</summary>
internal sealed class ExcludedFiles
{
    private readonly string root;
    private readonly IReadOnlyList<PathGlob> globs;

    private ExcludedFiles(string root, IReadOnlyList<PathGlob> globs) => (this.root, this.globs) = (root, globs);

    /// <summary>
    /// Read from what DeployGuard.targets hands to the compiler: root and globs escaped as in an address, since ';' and '#' begin
    /// a comment there. There is no root where nothing is excluded.
    /// </summary>
    public static ExcludedFiles Of(AnalyzerConfigOptions options)
    {
        if (!options.TryGetValue("build_property._DeployGuardCompilerRoot", out var root) || root.Length == 0
            || !options.TryGetValue("build_property._DeployGuardCompilerExclude", out var globs))
        {
            return new ExcludedFiles("/", []);
        }

        var separated = Uri.UnescapeDataString(globs).Split(';', '\r', '\n');
        return new ExcludedFiles(Normal(Uri.UnescapeDataString(root)).TrimEnd('/') + "/", [.. separated.Select(glob => new PathGlob(glob))]);
    }

    public bool Contains(string path)
    {
        if (globs.Count == 0) return false;

        path = Normal(path);
        return path.StartsWith(root, StringComparison.Ordinal) && globs.Any(glob => glob.IsMatch(path.Substring(root.Length)));
    }

    private static string Normal(string path) => path.Trim().Replace('\\', '/');
}
