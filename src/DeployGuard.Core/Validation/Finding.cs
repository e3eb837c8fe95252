using DeployGuard.Text;

namespace DeployGuard.Validation;

/// <summary>One thing a rule found.</summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="Level">Never higher than the level of the rule.</param>
/// <param name="Location">The smallest text at fault.</param>
/// <param name="Message">What was found and what to write instead, at most 160 characters, no trailing dot.</param>
public sealed record Finding(string RuleId, FindingLevel Level, Location Location, string Message)
{
    /// <summary>The other ends of what lies between files.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>The correction, when it is certain: applied together they remove the finding; empty otherwise.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = [];

    /// <summary>
    /// What identifies the finding within its file across unrelated edits: a key path, or null for the text at
    /// fault. A finding about a secret must set it, since fingerprints are published.
    /// </summary>
    public string? Context { get; init; }
}

/// <summary>Another place that explains a finding.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What it has to do with the finding.</param>
public sealed record RelatedLocation(Location Location, string Message);
