using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal holds the token of a known service.</summary>
public sealed class DG5003ServiceToken : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5003", "Code holds the token of a service", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["sonar:S6418"],
    };
}
