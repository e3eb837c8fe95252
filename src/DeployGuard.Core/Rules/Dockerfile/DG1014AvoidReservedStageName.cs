using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A stage called scratch or context.</summary>
public sealed class DG1014AvoidReservedStageName : StageRule
{
    private static readonly string[] Reserved = ["scratch", "context"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1014", "Stage has a reserved name", FindingLevel.Warning)
    {
        Aliases = ["buildkit:ReservedStageName", "hadolint:DL3063"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerStage stage, DockerfileDocument document, ValidationContext context)
    {
        if (stage.From.StageName is { } name && Reserved.Contains(name.Value, StringComparer.OrdinalIgnoreCase))
            yield return Report(document, name.Span, $"'{name.Value}' has a meaning of its own to the builder; give the stage another name");
    }
}
