using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Events, filters and schedules a service refuses.</summary>
public sealed class DG4008PipelineTrigger : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4008", "Pipeline has a trigger the service does not take", FindingLevel.Blocking) { Aliases = ["actionlint:events", "actionlint:glob"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.Trigger;
}
