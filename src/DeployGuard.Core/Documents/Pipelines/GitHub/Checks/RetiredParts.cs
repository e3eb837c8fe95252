using System.Globalization;
using System.Text.RegularExpressions;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>
/// Actions and machines that github.com has switched off (https://github.blog/changelog): a step or job with them fails or never starts.
/// What is only old is not named here.
/// </summary>
internal static class RetiredParts
{
    private const int MaximumMilliseconds = 200;

    /// <summary>A tag of a version; commits and branches such as <c>v3-node20</c> are not judged.</summary>
    private static readonly Regex Version = new(@"^v?(?<major>[0-9]{1,3})(?:\.[0-9]+){0,2}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(MaximumMilliseconds));

    /// <summary>The last major version that no longer works, and the first to write instead.</summary>
    private static readonly Dictionary<string, (int Last, string Instead)> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["actions/upload-artifact"] = (3, "v4 or later"),
        ["actions/download-artifact"] = (3, "v4 or later"),
        ["actions/upload-artifact/merge"] = (3, "v4 or later"),
        ["actions/cache"] = (2, "v4 or later"),
        ["actions/cache/restore"] = (2, "v4 or later"),
        ["actions/cache/save"] = (2, "v4 or later"),
        ["actions/upload-pages-artifact"] = (2, "v3 or later"),
    };

    private static readonly Dictionary<string, string> Images = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ubuntu-16.04"] = "ubuntu-24.04", ["ubuntu-18.04"] = "ubuntu-24.04", ["ubuntu-20.04"] = "ubuntu-24.04",
        ["windows-2016"] = "windows-2022", ["windows-2019"] = "windows-2022",
        ["macos-10.15"] = "macos-15", ["macos-11"] = "macos-15", ["macos-12"] = "macos-15", ["macos-13"] = "macos-15",
        ["macos-11-large"] = "macos-15-large", ["macos-12-large"] = "macos-15-large", ["macos-13-large"] = "macos-15-large", ["macos-13-xlarge"] = "macos-15-xlarge",
    };

    /// <summary>What is wrong with an action as <c>uses</c> names it; null when it may work.</summary>
    public static string? ProblemOfAction(string uses)
    {
        if (!uses.StartsWith("actions/", StringComparison.OrdinalIgnoreCase)) return null;

        var at = uses.IndexOf('@');
        if (at < 0 || !Actions.TryGetValue(uses.Substring(0, at), out var retired)) return null;
        return Version.Match(uses.Substring(at + 1)) is { Success: true } match && int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture) <= retired.Last
            ? $"GitHub has switched '{Excerpt.Of(uses)}' off, and the step fails: write {retired.Instead}"
            : null;
    }

    /// <summary>What is wrong with a label of <c>runs-on</c>; null when a machine may have it.</summary>
    public static string? ProblemOfImage(string label) =>
        Images.TryGetValue(label, out var instead) ? $"GitHub has no machine '{label}' any more, and the job never starts: write {instead}" : null;
}
