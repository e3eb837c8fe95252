using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>An expression that the service reads otherwise than whoever wrote it.</summary>
public sealed class DG4017MisleadingExpression : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4017", "Expression does not mean what it says", FindingLevel.Warning)
    {
        Aliases = ["actionlint:expression", "zizmor:unsound-contains", "zizmor:unsound-ternary", "zizmor:bot-conditions"],
    };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.Misleading;
}
