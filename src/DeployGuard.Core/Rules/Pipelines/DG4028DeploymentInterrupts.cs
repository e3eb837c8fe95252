using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Deployments during which nothing answers.</summary>
public sealed class DG4028DeploymentInterrupts : FailedItemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4028", "Deployment interrupts the service", FindingLevel.Suggestion)
    {
        ChecklistItem = "zero-downtime",
    };

    /// <inheritdoc/>
    protected override string MessageOf(string reason) => $"Each deployment interrupts the service: {reason}";
}
