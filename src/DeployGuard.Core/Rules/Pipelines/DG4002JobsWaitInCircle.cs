using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Jobs, stages or called workflows that wait for each other.</summary>
public sealed class DG4002JobsWaitInCircle : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4002", "Jobs wait for each other in a circle", FindingLevel.Blocking) { Aliases = ["actionlint:job-needs"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.Cycle;
}
