using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>An image without tag and digest, or with a tag that moves.</summary>
public sealed class DG1001PinBaseImage : DocumentRule<DockerfileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1001", "Base image has no fixed version", FindingLevel.Warning)
    {
        ChecklistItem = "pinned-base-images",
        Aliases = ["hadolint:DL3006", "hadolint:DL3007", "trivy:DS-0001", "checkov:CKV_DOCKER_7"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context) =>
        from image in document.Images
        where image.IsFloating
        select Report(document, image.Span, Message(image)) with { Related = [.. Defaults(document, image)] };

    private static string Message(ImageReference image) => image.Tag is null
        ? $"Image '{image.FullRepository}' has no tag, so every build may get another one; write a version or a digest"
        : $"Tag '{image.Tag}' of image '{image.FullRepository}' moves; write a version or a digest";

    private static IEnumerable<RelatedLocation> Defaults(DockerfileDocument document, ImageReference image) =>
        from instruction in document.InstructionsOf<FromInstruction>()
        where instruction.Image?.Span == image.Span
        from entry in document.DefaultsOf(instruction.Image!)
        select new RelatedLocation(new Location(document.Text, entry.Span), "The default comes from here");
}
