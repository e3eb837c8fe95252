using DeployGuard.Text;
using NuGet.Versioning;

namespace DeployGuard.Documents.Projects;

/// <summary>A global.json. Source: .NET CLI reference, "global.json overview".</summary>
/// <param name="text">The file.</param>
public sealed class GlobalJsonDocument(SourceText text) : Document(text)
{
    /// <summary>The SDK it asks for; null when it names none, or none that can be understood.</summary>
    public SdkRequirement? Sdk { get; init; }

    /// <summary>MSBuild project SDKs whose version is kept here (<c>msbuild-sdks</c>), by name in any casing.</summary>
    public IReadOnlyDictionary<string, string> MSBuildSdks { get; init; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>The SDK a global.json asks for.</summary>
/// <param name="Version">A full SDK version such as 10.0.100.</param>
/// <param name="Span">The version in the file.</param>
/// <param name="RollForward">Which other versions will do; null when the file says something unknown.</param>
public sealed record SdkRequirement(NuGetVersion Version, TextSpan Span, SdkRollForward? RollForward)
{
    /// <summary>
    /// Whether an SDK of exactly this version satisfies the requirement; null when that cannot be known. A
    /// feature band is the hundreds digit of the third number.
    /// </summary>
    public bool? IsSatisfiedBy(NuGetVersion sdk)
    {
        if (RollForward is not { } policy || sdk.IsPrerelease || Version.IsPrerelease) return null;
        if (sdk < Version) return false;

        var sameMajor = sdk.Major == Version.Major;
        var sameMinor = sameMajor && sdk.Minor == Version.Minor;
        return policy switch
        {
            SdkRollForward.Disable => sdk == Version,
            SdkRollForward.Patch => sameMinor && sdk.Patch / 100 == Version.Patch / 100,
            SdkRollForward.Feature => sameMinor,
            SdkRollForward.Minor => sameMajor,
            _ => true,
        };
    }

    /// <summary>
    /// False when no SDK of a release line such as 9.0 can satisfy the requirement; null when some may.
    /// </summary>
    public bool? IsSatisfiedByLine(int major, int minor)
    {
        if (RollForward is not { } policy || Version.IsPrerelease) return null;

        var difference = major != Version.Major ? major.CompareTo(Version.Major) : minor.CompareTo(Version.Minor);
        if (difference < 0) return false;

        return policy switch
        {
            SdkRollForward.Disable or SdkRollForward.Patch or SdkRollForward.Feature when difference > 0 => false,
            SdkRollForward.Minor when major != Version.Major => false,
            _ => null,
        };
    }
}

/// <summary>
/// How far global.json lets the SDK version move. The <c>latest…</c> policies reach as far as their namesakes;
/// they only prefer the newest.
/// </summary>
public enum SdkRollForward
{
    /// <summary>Exactly the version named.</summary>
    Disable,

    /// <summary>Newer patches of the same feature band.</summary>
    Patch,

    /// <summary>Newer feature bands of the same major and minor.</summary>
    Feature,

    /// <summary>Newer minors of the same major.</summary>
    Minor,

    /// <summary>Anything newer.</summary>
    Major,
}
