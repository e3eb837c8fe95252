using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Shell;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A final stage that starts a program from an SDK or toolchain image.</summary>
public sealed class DG1002UseMultiStageBuild : StageRule
{
    // The work of these is building, so the image that ships needs what builds.
    private static readonly string[] BuildCommands = ["test", "ef", "build", "format", "tool", "vstest"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1002", "Final stage is a build image", FindingLevel.Warning)
    {
        ChecklistItem = "multi-stage-builds",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerStage stage, DockerfileDocument document, ValidationContext context)
    {
        if (!stage.IsFinal || document.IsForDevelopment || stage.BaseImage is not { } image || !ImageFacts.IsToolchain(image)) yield break;
        if (!stage.StartsSomething || stage.StartedCommands.Any(IsBuild)) yield break;

        yield return Report(document, stage.From.Image!.Span, $"The image that ships carries '{image.FullRepository}' and its build tools; copy the output into a runtime image");
    }

    // The CMD of ENTRYPOINT ["dotnet"] begins with what is an argument elsewhere.
    private static bool IsBuild(ShellCommand command) =>
        command.HasArgument(BuildCommands) || (command.Program is { } program && BuildCommands.Contains(program));
}
