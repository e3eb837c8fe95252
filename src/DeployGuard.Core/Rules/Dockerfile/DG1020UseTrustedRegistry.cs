using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>An image from a registry that DeployGuardTrustedRegistries does not name.</summary>
public sealed class DG1020UseTrustedRegistry : DocumentRule<DockerfileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG1020", "Image comes from a registry that is not trusted", FindingLevel.Warning)
        {
            Aliases = ["hadolint:DL3026"],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context)
    {
        var trusted = context.Settings.TrustedRegistries;
        return from image in document.Images
               where image.IsRepositoryKnown && trusted.Count > 0
               let registry = image.Registry ?? "docker.io"
               where !trusted.Any(pattern => Matches(pattern, registry))
               select Report(document, image.Span, $"Registry '{registry}' is not trusted; use one of DeployGuardTrustedRegistries");
    }

    private static bool Matches(string pattern, string registry)
    {
        var star = pattern.IndexOf('*');
        return star < 0
            ? string.Equals(pattern, registry, StringComparison.OrdinalIgnoreCase)
            : registry.Length >= pattern.Length - 1
                && registry.StartsWith(pattern.Substring(0, star), StringComparison.OrdinalIgnoreCase)
                && registry.EndsWith(pattern.Substring(star + 1), StringComparison.OrdinalIgnoreCase);
    }
}
