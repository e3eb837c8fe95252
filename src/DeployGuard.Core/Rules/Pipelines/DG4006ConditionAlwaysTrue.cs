using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A condition that guards nothing, whatever its author thought.</summary>
public sealed class DG4006ConditionAlwaysTrue : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4006", "Condition is always true", FindingLevel.Warning) { Aliases = ["actionlint:if-cond", "zizmor:unsound-condition"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.ConstantCondition;
}
