using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>An expression with a syntax error, or with the name of a context or function that nothing has.</summary>
public sealed class DG4005PipelineExpression : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4005", "Pipeline has an expression that cannot be read", FindingLevel.Blocking) { Aliases = ["actionlint:expression", "actionlint:syntax-check"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.Expression;
}
