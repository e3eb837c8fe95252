using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Images;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>The user a container of a stage runs as.</summary>
/// <param name="IsRoot">True for root; null when that is not known.</param>
/// <param name="Span">The USER, or the base image that decides without one.</param>
/// <param name="Instruction">The USER in effect; null when the base image decides.</param>
public sealed record ContainerUser(bool? IsRoot, TextSpan Span, UserInstruction? Instruction)
{
    /// <summary>The user of a final stage that is started outside of development; null for any other.</summary>
    public static ContainerUser? Of(DockerStage stage, DockerfileDocument document, RepositoryDocuments documents)
    {
        if (!stage.IsFinal || !stage.IsRunnable || document.IsForDevelopment) return null;

        var dropsPrivileges = StartedScripts.Of(stage, document, documents).Any(started => started.Script.AllCommands.Any(command => command.Unwrapped.DropsPrivileges));
        if (stage.User is { User: { } word } user) return new ContainerUser(dropsPrivileges ? false : user.IsRoot, word.Span, user);

        var span = stage.From.Image?.Span ?? stage.From.KeywordSpan;
        return new ContainerUser(dropsPrivileges ? false : stage.BaseImage is { } image ? !ImageFacts.RunsAsNonRoot(image) : null, span, null);
    }
}
