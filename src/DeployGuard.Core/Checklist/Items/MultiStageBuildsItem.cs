using DeployGuard.Documents;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether the images that ship are without build tools.</summary>
public sealed class MultiStageBuildsItem : DockerfileItem
{
    /// <inheritdoc/>
    public override string Id => "multi-stage-builds";

    /// <inheritdoc/>
    public override string Title => "Images ship without build tools";

    /// <inheritdoc/>
    public override int Order => 50;

    /// <inheritdoc/>
    protected override ChecklistEntry? Decide(DockerfileDocument document, RepositoryDocuments documents)
    {
        if (ShippedStage.Of(document) is not { } stage) return null;

        var span = stage.From.Image?.Span ?? stage.From.KeywordSpan;
        return ShippedStage.IsBuildImage(stage, document) ? Entry(ChecklistVerdict.Fails, document, span, "the final stage is a build image")
            : stage.BaseImage is null ? Entry(ChecklistVerdict.Unknown, document, span, "the base image is not known")
            : Entry(ChecklistVerdict.Holds, document, span, document.Stages.Count > 1 ? "the final stage starts anew" : "the image has no build tools");
    }
}
