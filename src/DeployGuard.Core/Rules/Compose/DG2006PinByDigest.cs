using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service image is named by a version only.</summary>
public sealed class DG2006PinByDigest : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2006", "Service image is not fixed by a digest", FindingLevel.Suggestion)
    {
        Mode = AnalysisMode.All,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        // Without a fixed version it is DG2005's, which asks for a digest, too.
        if (project.PulledImageOf(service) is { IsRepositoryKnown: true, IsVersionKnown: true, Digest: null, IsFloating: false, FollowsChannel: false } image)
        {
            yield return Report(service.ImageText!.Location,
                $"Tag '{Excerpt.Of(image.Tag!)}' of image '{Excerpt.Of(image.FullRepository!)}' can be published anew; add the digest: @sha256:…");
        }
    }
}
