using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A secret is compared with a literal, which makes the literal a password.</summary>
public sealed class DG5006ComparisonWithCredential : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5006", "Credential is compared with one in the code", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
    };
}
