using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A built image that takes the name of a public one.</summary>
public sealed class DG2045BuildAndImage : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2045", "Service is built under the name of a public image", FindingLevel.Suggestion)
        {
            Mode = AnalysisMode.All,
            Aliases = ["dclint:no-build-and-image"],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (service.Build is null || service.Image is not { Registry: null } image || service.ImageText is not { HasVariables: false } text) yield break;

        // Beside build, image names the result; only a name that somebody else publishes confuses. pull_policy says which one is meant.
        var isPublic = ServiceImage.Of(image) is not null || ServiceImage.HasHealthcheck(image) == false;
        if (!isPublic || service.Content["pull_policy"] is { IsNull: false }) yield break;

        yield return Report(text.Location, $"What is built here is called '{Excerpt.Of(text.Raw)}', as a public image is; write a name of your own, or set pull_policy");
    }
}
