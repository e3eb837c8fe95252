using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>What a service demands and does not find, and what it does not take, alone or together.</summary>
public sealed class DG4004PipelineStructure : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4004", "Pipeline lacks a part or has one that is refused", FindingLevel.Blocking) { Aliases = ["actionlint:syntax-check", "actionlint:workflow-call", "actionlint:action", "actionlint:shell-name", "actionlint:permissions", "actionlint:id"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.Structure;
}
