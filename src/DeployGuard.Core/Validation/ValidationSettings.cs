using DeployGuard.Validation.Configuration;

namespace DeployGuard.Validation;

/// <summary>What the user decides about a validation. The defaults are those of a build without any property.</summary>
public sealed record ValidationSettings
{
    /// <summary>Which rules are on.</summary>
    public AnalysisMode Mode { get; init; } = AnalysisMode.Default;

    /// <summary>Rules that came after this version are off; null is <c>latest</c>.</summary>
    public Version? Level { get; init; }

    /// <summary>True when findings of <see cref="BlockOn"/> and above are errors.</summary>
    public bool IsEnforced { get; init; }

    /// <summary>The lowest level that is an error under enforcement: Blocking or Warning.</summary>
    public FindingLevel BlockOn { get; init; } = FindingLevel.Blocking;

    /// <summary>Globs from the root; matching files are not validated.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Registries images may come from, <c>*</c> as wildcard; empty trusts all.</summary>
    public IReadOnlyList<string> TrustedRegistries { get; init; } = [];

    /// <summary>The items of the checklist that the user declared not applicable, with the reason of each.</summary>
    public IReadOnlyDictionary<string, string> NotApplicable { get; init; } = new Dictionary<string, string>();

    /// <summary>The ids of <c>NoWarn</c>.</summary>
    public IReadOnlyCollection<string> NoWarn { get; init; } = [];

    /// <summary>The ids of <c>WarningsAsErrors</c>.</summary>
    public IReadOnlyCollection<string> WarningsAsErrors { get; init; } = [];

    /// <summary>The ids of <c>WarningsNotAsErrors</c>.</summary>
    public IReadOnlyCollection<string> WarningsNotAsErrors { get; init; } = [];

    /// <summary><c>TreatWarningsAsErrors</c>.</summary>
    public bool TreatWarningsAsErrors { get; init; }

    /// <summary>Where the repository lies and which analyzer configs outside it count.</summary>
    public OuterConfiguration Configuration { get; init; } = OuterConfiguration.None;

    /// <summary>Properties whose value could not be used; each becomes a finding.</summary>
    public IReadOnlyList<SettingProblem> Problems { get; init; } = [];

    /// <summary>Reads the settings as MSBuild gives them. What cannot be used keeps its default and is a problem.</summary>
    /// <param name="property">The value of a property by its name; null or empty when it is not set.</param>
    /// <param name="environment">
    /// The value of an environment variable, or of the property ContinuousIntegrationBuild, by its name: what tells
    /// that this is a CI build.
    /// </param>
    public static ValidationSettings Parse(Func<string, string?> property, Func<string, string?> environment) =>
        SettingReader.Read(property, environment);
}
