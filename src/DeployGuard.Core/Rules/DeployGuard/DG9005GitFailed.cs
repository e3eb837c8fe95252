using DeployGuard.Validation;

namespace DeployGuard.Rules.DeployGuard;

/// <summary>Git cannot say which files are tracked. Reported through <see cref="HostFindings"/>.</summary>
public sealed class DG9005GitFailed : HostRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        HostRuleIds.GitFailed, "Git cannot say which files are tracked", FindingLevel.Warning);
}
