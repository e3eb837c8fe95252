using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A workflow, action or template of the repository that is named and does not exist.</summary>
public sealed class DG4007MissingPipelineFile : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4007", "Pipeline names a file that is not in the repository", FindingLevel.Blocking) { Aliases = ["actionlint:workflow-call", "actionlint:action"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.MissingFile;
}
