using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Projects;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>A .NET base image that does not fit a project built or run on it.</summary>
/// <param name="Kind">What does not fit.</param>
/// <param name="Stage">The stage whose FROM names the image.</param>
/// <param name="Image">The image.</param>
/// <param name="Project">The project.</param>
/// <param name="Needed">What the project needs: a target framework, or an SDK version of global.json.</param>
/// <param name="Version">The version the image should have, as major.minor.</param>
/// <param name="Cause">Where that is written; null when it is not known.</param>
public sealed record ImageConflict(
    ImageConflictKind Kind, DockerStage Stage, DotNetImage Image, DotNetProject Project, string Needed, string Version, Location? Cause)
{
    /// <summary>True when no build argument can change the image.</summary>
    public bool IsCertain => Stage.From.Image?.IsLiteral == true;

    /// <summary>The tag; the whole name when a variable is part of it.</summary>
    public TextSpan Span
    {
        get
        {
            var word = Stage.From.Image!;
            var tag = ":" + Stage.BaseImage!.Tag;
            var start = word.Raw.LastIndexOf(tag, StringComparison.Ordinal);
            return !word.IsLiteral || start < 0 || word.Raw.Length != word.Span.Length
                ? word.Span
                : new TextSpan(word.Span.Start + start + 1, tag.Length - 1);
        }
    }

    /// <summary>The image as a user would write it, without registry.</summary>
    public string ImageName => $"{Stage.BaseImage!.Repository}:{Stage.BaseImage.Tag}";
}

/// <summary>What does not fit.</summary>
public enum ImageConflictKind
{
    /// <summary>The SDK is older than a target framework (NETSDK1045).</summary>
    SdkTooOld,

    /// <summary>No SDK of the image satisfies global.json.</summary>
    SdkRefusedByGlobalJson,

    /// <summary>The runtime is older than the target framework.</summary>
    RuntimeTooOld,

    /// <summary>The runtime is of a later major version, to which programs do not roll forward by default.</summary>
    RuntimeTooNew,

    /// <summary>The image has no ASP.NET Core.</summary>
    NoAspNetCore,
}
