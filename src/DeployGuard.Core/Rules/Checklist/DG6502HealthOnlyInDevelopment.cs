using DeployGuard.Validation;

namespace DeployGuard.Rules.Checklist;

/// <summary>The only health endpoint of a project is one that no deployed instance has.</summary>
public sealed class DG6502HealthOnlyInDevelopment : CompilerRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG6502", "Health endpoint exists in development only", FindingLevel.Warning)
    {
        ChecklistItem = "health-endpoint",
    };
}
