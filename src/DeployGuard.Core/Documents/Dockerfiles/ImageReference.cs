using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>The name of an image as a Dockerfile gives it. What a variable without known value hides is null.</summary>
public sealed record ImageReference
{
    private static readonly string[] Channels = ["stable", "edge", "test", "nightly", "dev", "beta", "canary", "lts"];

    /// <summary>The name with its variables expanded; null when a part of it cannot be known.</summary>
    public string? Name { get; init; }

    /// <summary>The registry with its port, such as <c>mcr.microsoft.com</c>; null for Docker Hub or when not known.</summary>
    public string? Registry { get; init; }

    /// <summary>
    /// The path without registry, such as <c>dotnet/aspnet</c> or <c>alpine</c> (Docker Hub's <c>library/</c> is
    /// dropped); null when not known.
    /// </summary>
    public string? Repository { get; init; }

    /// <summary>The tag; null when none is written or it is not known.</summary>
    public string? Tag { get; init; }

    /// <summary>The digest, such as <c>sha256:…</c>; null when none is written or it is not known.</summary>
    public string? Digest { get; init; }

    /// <summary>
    /// False when a variable may bring tag or digest, or leaves nothing behind the colon: then a null tag does not mean that
    /// none is given.
    /// </summary>
    public bool IsVersionKnown { get; init; } = true;

    /// <summary>True when registry and repository are known.</summary>
    public bool IsRepositoryKnown => Repository is not null;

    /// <summary>The word that names it.</summary>
    public TextSpan Span { get; init; }

    /// <summary>True for <c>scratch</c>, the empty image.</summary>
    public bool IsScratch => Registry is null && Repository == "scratch" && Tag is null && Digest is null && IsVersionKnown;

    /// <summary>Registry and repository, such as <c>mcr.microsoft.com/dotnet/sdk</c>; null when not known.</summary>
    public string? FullRepository => Repository is null ? null : Registry is null ? Repository : Registry + "/" + Repository;

    /// <summary>
    /// True when every pull may certainly get another image: there is no digest, and no tag or <c>latest</c>, also with a variant
    /// (<c>latest-alpine</c>).
    /// </summary>
    public bool IsFloating => MayFloat && (Tag is null or "latest" || Tag.StartsWith("latest-", StringComparison.Ordinal));

    /// <summary>
    /// True when the tag names no version but a channel that others publish to, such as <c>stable</c>, <c>lts</c> and
    /// <c>nightly-alpine</c>; false with a number behind it (<c>beta-3</c>), which may be one release.
    /// </summary>
    public bool FollowsChannel => MayFloat && Tag is { } tag && Channels.Contains(tag.Split('-')[0]) && !tag.Any(char.IsDigit);

    private bool MayFloat => IsRepositoryKnown && IsVersionKnown && Digest is null;
}
