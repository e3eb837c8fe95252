using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A secret is compared with a literal, which makes the literal a password; in a test project or in generated code.</summary>
public sealed class DG5056ComparisonWithCredentialInTests : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5056", "Credential is compared with one in test or generated code", FindingLevel.Suggestion)
    {
        ChecklistItem = "no-hardcoded-credentials",
    };
}
