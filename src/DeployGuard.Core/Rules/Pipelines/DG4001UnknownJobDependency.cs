using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A job waits for one that no file of the pipeline holds.</summary>
public sealed class DG4001UnknownJobDependency : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4001", "Job waits for one that does not exist", FindingLevel.Blocking) { Aliases = ["actionlint:job-needs"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.UnknownNeed;
}
