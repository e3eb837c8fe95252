using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A call passes what the workflow or action of the repository does not declare, or not what it requires.</summary>
public sealed class DG4015CallDoesNotFit : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4015", "Call does not fit the workflow or action it calls", FindingLevel.Blocking) { Aliases = ["actionlint:workflow-call", "actionlint:action"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.Call;
}
