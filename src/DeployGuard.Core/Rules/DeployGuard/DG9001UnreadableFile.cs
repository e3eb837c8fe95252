using DeployGuard.Validation;

namespace DeployGuard.Rules.DeployGuard;

/// <summary>File cannot be read. Reported through <see cref="HostFindings"/>.</summary>
public sealed class DG9001UnreadableFile : HostRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        HostRuleIds.UnreadableFile, "File cannot be read", FindingLevel.Warning);
}
