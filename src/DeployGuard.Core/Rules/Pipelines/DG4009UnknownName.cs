using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>An expression names a job, a step, an output or an input that nothing declares.</summary>
public sealed class DG4009UnknownName : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4009", "Expression names what does not exist", FindingLevel.Warning) { Aliases = ["actionlint:expression"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.UnknownName;
}
