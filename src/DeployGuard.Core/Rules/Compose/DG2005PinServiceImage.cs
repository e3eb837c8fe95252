using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service runs an image without tag and digest, or with a tag that moves.</summary>
public sealed class DG2005PinServiceImage : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2005", "Service image has no fixed version", FindingLevel.Warning)
    {
        ChecklistItem = "pinned-base-images",
        Aliases = ["dclint:service-image-require-explicit-tag"],
    };

    /// <summary>The file of an environment may name the version, or build the image.</summary>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (project.PulledImageOf(service) is { } image && (image.IsFloating || image.FollowsChannel))
            yield return Report(service.ImageText!.Location, Message(image));
    }

    private static string Message(ImageReference image) => image.Tag is null
        ? $"Image '{Excerpt.Of(image.FullRepository!)}' has no tag, so every pull may bring another one; write a version or a digest"
        : $"Tag '{Excerpt.Of(image.Tag)}' of image '{Excerpt.Of(image.FullRepository!)}' moves; write a version or a digest";
}
