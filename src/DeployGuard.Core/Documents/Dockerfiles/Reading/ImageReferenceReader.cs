using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Takes the name of an image apart, as far as it is known.</summary>
internal static class ImageReferenceReader
{
    private const char Unknown = WordTemplate.UnknownText;

    /// <summary>Reads a name; null when nothing of it is known.</summary>
    /// <param name="text">The name, with <see cref="WordTemplate.UnknownText"/> for what cannot be known.</param>
    /// <param name="span">The word that names it.</param>
    public static ImageReference? Read(string text, TextSpan span)
    {
        if (text.All(c => c == Unknown)) return null;

        var at = text.IndexOf('@');
        var beforeDigest = at < 0 ? text : text.Substring(0, at);
        var slash = beforeDigest.LastIndexOf('/');
        var colon = beforeDigest.LastIndexOf(':');
        var hasTag = colon > slash;
        var path = hasTag ? beforeDigest.Substring(0, colon) : beforeDigest;
        var tag = hasTag ? Known(beforeDigest.Substring(colon + 1)) : null;
        var digest = at < 0 ? null : Known(text.Substring(at + 1));
        var mayHideVersion = (hasTag && tag is null)
            || (!hasTag && path.IndexOf(Unknown, slash + 1) >= 0)
            || (at >= 0 && digest is null);
        var (registry, repository) = SplitPath(path);
        return new ImageReference
        {
            Name = Known(text),
            Registry = registry,
            Repository = repository,
            Tag = tag,
            Digest = digest,
            IsVersionKnown = digest is not null || !mayHideVersion,
            Span = span,
        };
    }

    /// <summary>
    /// The first segment is a registry when it has a dot or a port or is <c>localhost</c>; anything else belongs to
    /// Docker Hub.
    /// </summary>
    private static (string? Registry, string? Repository) SplitPath(string path)
    {
        var slash = path.IndexOf('/');
        var first = slash < 0 ? "" : path.Substring(0, slash);
        if (first.IndexOf(Unknown) >= 0) return (null, null);

        var isRegistry = (first.IndexOf('.') >= 0 || first.IndexOf(':') >= 0) || first == "localhost";
        var repository = Known(isRegistry ? path.Substring(slash + 1) : path);
        var isDockerHub = !isRegistry || first is "docker.io" or "index.docker.io" or "registry-1.docker.io";
        if (!isDockerHub) return (first, repository);

        const string official = "library/";
        if (repository?.StartsWith(official, StringComparison.Ordinal) == true) repository = repository.Substring(official.Length);
        return (null, repository);
    }

    private static string? Known(string text) => text.Length == 0 || text.IndexOf(Unknown) >= 0 ? null : text;
}
