using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A relative WORKDIR that continues the working directory of the base image.</summary>
public sealed class DG1011UseAbsoluteWorkdir : StageRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1011", "Working directory is relative", FindingLevel.Warning)
    {
        Aliases = ["hadolint:DL3000", "buildkit:WorkdirRelativePath", "trivy:DS-0009", "checkov:CKV_DOCKER_10"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerStage stage, DockerfileDocument document, ValidationContext context)
    {
        if (stage.Base?.Workdir is not null || stage.Instructions.OfType<WorkdirInstruction>().FirstOrDefault() is not { Path: { } path })
            yield break;

        if (path.Value.StartsWith("$", StringComparison.Ordinal) || IsAbsolute(path.Value, stage.OperatingSystem)) yield break;

        // .NET's Linux images start at the root, so what the path means today is certain.
        var isDotNet = stage is { OperatingSystem: ImageOperatingSystem.Linux, BaseImage: { } image } && DotNetImage.Of(image) is not null;
        yield return Report(document, path.Span, $"'{path.Value}' depends on the base image's working directory; begin the path with a slash") with
        {
            Edits = isDotNet && path.Raw == path.Value && path.Value[0] is not ('.' or '~')
                ? [new TextEdit(new Location(document.Text, new TextSpan(path.Span.Start, 0)), "/")]
                : [],
        };
    }

    private static bool IsAbsolute(string path, ImageOperatingSystem system) =>
        path.StartsWith("/", StringComparison.Ordinal)
        || (system != ImageOperatingSystem.Linux && (path.StartsWith("\\", StringComparison.Ordinal) || (path.Length > 1 && path[1] == ':')));
}
