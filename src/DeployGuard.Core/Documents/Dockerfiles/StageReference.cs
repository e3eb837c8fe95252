using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>Where <c>COPY --from</c> or a mount's <c>from</c> takes files from.</summary>
/// <param name="Text">The name, index or image as written, without quotes.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Stage">The stage meant; null for an image, an unknown name or a missing index.</param>
/// <param name="Image">The image when <see cref="Kind"/> is Image or UnknownName; null otherwise or when it is not one.</param>
public sealed record StageReference(
    string Text, TextSpan Span, StageReferenceKind Kind, DockerStage? Stage, ImageReference? Image);

/// <summary>What a reference to a stage turned out to be.</summary>
public enum StageReferenceKind
{
    /// <summary>An earlier stage, by name or index.</summary>
    Stage,

    /// <summary>The stage the instruction stands in: the build fails.</summary>
    Self,

    /// <summary>A stage further down: the build fails.</summary>
    LaterStage,

    /// <summary>An index no stage has: the build fails.</summary>
    MissingIndex,

    /// <summary>A plain name no stage has: an image of that name, a named build context, or a typing error.</summary>
    UnknownName,

    /// <summary>An image: the text has a registry, path, tag or digest.</summary>
    Image,

    /// <summary>Holds a variable, which the builder does not expand here.</summary>
    Variable,
}
