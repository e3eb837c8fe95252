using DeployGuard.Validation;

namespace DeployGuard.Rules.DeployGuard;

/// <summary>DeployGuard failed on a file. Reported through <see cref="HostFindings"/>.</summary>
public sealed class DG9004InternalError : HostRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        HostRuleIds.InternalError, "DeployGuard failed on a file", FindingLevel.Warning);
}
