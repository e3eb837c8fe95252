using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A service image without a health check.</summary>
public sealed class DG1003DeclareHealthcheck : StageRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1003", "Service image has no health check", FindingLevel.Warning)
    {
        ChecklistItem = "health-checks",
        Aliases = ["hadolint:DL3057", "trivy:DS-0026", "checkov:CKV_DOCKER_2"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerStage stage, DockerfileDocument document, ValidationContext context)
    {
        if (ShippedStage.LacksHealthcheck(stage, document, context.Documents))
            yield return Report(document, stage.From.Image!.Span, "This service has no HEALTHCHECK, so it counts as ready while it cannot answer; probe its health endpoint");
    }
}
