namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>ADD.</summary>
public sealed class AddInstruction : FileTransferInstruction
{
    internal AddInstruction(
        InstructionHead head, IReadOnlyList<DockerWord> sources, DockerWord? destination, bool isJson)
        : base(head, sources, destination, isJson)
    {
    }
}
