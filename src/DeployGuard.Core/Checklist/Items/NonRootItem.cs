using DeployGuard.Documents;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Dockerfiles;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether containers run as another user than root.</summary>
public sealed class NonRootItem : DockerfileItem
{
    /// <inheritdoc/>
    public override string Id => "non-root";

    /// <inheritdoc/>
    public override string Title => "Containers run as a user without rights";

    /// <inheritdoc/>
    public override int Order => 60;

    /// <inheritdoc/>
    protected override ChecklistEntry? Decide(DockerfileDocument document, RepositoryDocuments documents)
    {
        if (document.FinalStage is not { } stage || ContainerUser.Of(stage, document, documents) is not { } user) return null;

        return user.IsRoot switch
        {
            true => Entry(ChecklistVerdict.Fails, document, user.Span, user.Instruction is null ? "the base image runs as root" : "USER is root"),
            false => Entry(ChecklistVerdict.Holds, document, user.Span, user.Instruction is null ? "the base image or the start script chooses another user" : "USER is not root"),
            null => Entry(ChecklistVerdict.Unknown, document, user.Span, "the user is not known"),
        };
    }
}
