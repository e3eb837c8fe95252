using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Builds;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A final stage that starts a program from an SDK or toolchain image.</summary>
public sealed class DG1002UseMultiStageBuild : StageRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1002", "Final stage is a build image", FindingLevel.Warning)
    {
        ChecklistItem = "multi-stage-builds",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerStage stage, DockerfileDocument document, ValidationContext context)
    {
        if (ShippedStage.IsBuildImage(stage, document))
            yield return Report(document, stage.From.Image!.Span, $"The image that ships carries '{stage.BaseImage!.FullRepository}' and its build tools; copy the output into a runtime image");
    }
}
