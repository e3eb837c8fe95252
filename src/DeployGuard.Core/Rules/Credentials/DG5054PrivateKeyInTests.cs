using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal holds a private key; in a test project or in generated code.</summary>
public sealed class DG5054PrivateKeyInTests : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5054", "Test or generated code holds a private key", FindingLevel.Suggestion)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:private-key"],
    };
}
