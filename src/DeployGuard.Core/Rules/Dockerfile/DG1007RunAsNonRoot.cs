using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>A final stage whose user is root.</summary>
public sealed class DG1007RunAsNonRoot : StageRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1007", "Container runs as root", FindingLevel.Warning)
    {
        ChecklistItem = "non-root",
        Aliases = ["hadolint:DL3002", "trivy:DS-0002", "checkov:CKV_DOCKER_3", "checkov:CKV_DOCKER_8"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerStage stage, DockerfileDocument document, ValidationContext context)
    {
        if (ContainerUser.Of(stage, document, context.Documents) is not { IsRoot: true } container) yield break;

        var advice = AdviceFor(stage);
        if (container.Instruction is { User: { } word } user)
            yield return Report(document, word.Span, Message(user, word, advice)) with { Edits = [.. Edits(document, stage, word)] };
        else
            yield return Report(document, container.Span, $"'{stage.BaseImage!.FullRepository}' runs as root and no USER changes that; {advice}");
    }

    private static string Message(UserInstruction user, DockerWord word, string advice) => user.Expand(word) is ""
        ? $"'{word.Value}' is empty in this image, and an empty USER is root; {advice}"
        : $"The container runs as '{word.Value}'; {advice}";

    private static string AdviceFor(DockerStage stage) =>
        stage.OperatingSystem == ImageOperatingSystem.Windows ? "write USER ContainerUser"
        : HasAppUser(stage) != false ? "write USER $APP_UID"
        : stage.BaseImage?.IsScratch == true ? "name another user by number with USER"
        : "create a user and name it with USER";

    private static IEnumerable<TextEdit> Edits(DockerfileDocument document, DockerStage stage, DockerWord word)
    {
        if (HasAppUser(stage) == true) yield return new TextEdit(new Location(document.Text, word.Span), "$APP_UID");
    }

    // Null for a .NET image whose tag does not tell the version: the supported ones have the user.
    private static bool? HasAppUser(DockerStage stage) =>
        stage.BaseImage is { } image && DotNetImage.Of(image) is { } dotNet ? dotNet.HasAppUser : false;
}
