using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>An action or a machine that GitHub has switched off. A server of one's own may still have it.</summary>
public sealed class DG4016RetiredPart : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4016", "Workflow uses what GitHub has switched off", FindingLevel.Warning) { Aliases = ["actionlint:action", "actionlint:runner-label"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.Retired;
}
