using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A key that resembles one the service knows, or belongs to another service.</summary>
public sealed class DG4003UnknownPipelineKey : PipelineProblemRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4003", "Pipeline has a key the service does not know", FindingLevel.Warning) { Aliases = ["actionlint:syntax-check", "actionlint:permissions"] };

    /// <inheritdoc/>
    protected override PipelineProblemKind Kind => PipelineProblemKind.UnknownKey;
}
