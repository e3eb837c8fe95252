using DeployGuard.Validation;

namespace DeployGuard.Rules.DeployGuard;

/// <summary>Project sets what only counts for the whole repository. Reported by the project's own build: only there its final values are known.</summary>
public sealed class DG9006SettingWithoutEffect : HostRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        HostRuleIds.SettingWithoutEffect, "Project sets what only counts for the whole repository", FindingLevel.Warning);
}
