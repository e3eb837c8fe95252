using DeployGuard.Validation;

namespace DeployGuard.Rules.Credentials;

/// <summary>A literal holds a private key.</summary>
public sealed class DG5004PrivateKey : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG5004", "Code holds a private key", FindingLevel.Blocking)
    {
        ChecklistItem = "no-hardcoded-credentials",
        Aliases = ["gitleaks:private-key"],
    };
}
