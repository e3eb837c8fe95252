using System.Globalization;

namespace DeployGuard.Validation;

/// <summary>What is known of a rule without running it.</summary>
/// <param name="Id"><c>DG</c> and four digits.</param>
/// <param name="Title">The rule as a short statement, without a trailing dot.</param>
/// <param name="Level">The highest level a finding of the rule may have.</param>
public sealed record RuleMetadata(string Id, string Title, FindingLevel Level)
{
    /// <summary>
    /// The first mode in which the rule runs. By default Minimum for a rule that may block and Default for others;
    /// All makes a rule opt-in.
    /// </summary>
    public AnalysisMode Mode { get; init; } =
        Level == FindingLevel.Blocking ? AnalysisMode.Minimum : AnalysisMode.Default;

    /// <summary>The DeployGuard version that brought the rule, as <c>major.minor</c>.</summary>
    public string Since { get; init; } = "1.0";

    /// <summary>The item of the deployment checklist the rule belongs to, or null.</summary>
    public string? ChecklistItem { get; init; }

    /// <summary>The ids other tools use for the same check, as <c>tool:id</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The area, told by the first digit of the id.</summary>
    public RuleArea Area => (RuleArea)(Id[2] - '0');

    /// <summary>The number of the id.</summary>
    public int Number => int.Parse(Id.Substring(2), CultureInfo.InvariantCulture);
}
