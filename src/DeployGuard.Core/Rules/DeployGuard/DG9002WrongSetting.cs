using DeployGuard.Validation;

namespace DeployGuard.Rules.DeployGuard;

/// <summary>Setting has a value it cannot have. Reported through <see cref="HostFindings"/>.</summary>
public sealed class DG9002WrongSetting : HostRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        HostRuleIds.WrongSetting, "Setting has a value it cannot have", FindingLevel.Warning);
}
