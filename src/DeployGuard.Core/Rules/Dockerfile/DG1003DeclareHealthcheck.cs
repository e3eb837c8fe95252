using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
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
        if (!stage.IsFinal || document.IsForDevelopment || stage.Healthcheck is not null || !stage.Exposed.Any()) yield break;

        // A misspelt HEALTHCHECK is reported as such.
        if (stage.FindAll<UnknownInstruction>().Any(unknown => unknown.NearestKeyword == "HEALTHCHECK")) yield break;

        // Where compose brings a test for every service of this image, the one of the image would never run.
        var uses = context.Documents.Model(ServiceBuilds.Build).Of(document.Path).ToList();
        if (uses.Count > 0 && uses.TrueForAll(use => use.Service.Healthcheck is { HasTest: true })) yield break;

        // A base that is not known may bring a check of its own; without a shell health is checked from outside.
        if (stage.BaseImage is { } image && ImageFacts.HasShell(image) == true)
            yield return Report(document, stage.From.Image!.Span, "This service has no HEALTHCHECK, so it counts as ready while it cannot answer; probe its health endpoint");
    }
}
