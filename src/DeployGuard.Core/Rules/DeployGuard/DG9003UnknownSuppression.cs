using DeployGuard.Validation;

namespace DeployGuard.Rules.DeployGuard;

/// <summary>Suppression names no rule. Reported through <see cref="HostFindings"/>.</summary>
public sealed class DG9003UnknownSuppression : HostRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        HostRuleIds.UnknownSuppression, "Suppression names no rule", FindingLevel.Warning);
}
