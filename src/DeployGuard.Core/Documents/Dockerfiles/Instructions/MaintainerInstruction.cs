namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>MAINTAINER, deprecated in favour of a label.</summary>
public sealed class MaintainerInstruction : DockerInstruction
{
    internal MaintainerInstruction(InstructionHead head, DockerWord? maintainer) : base(head) => Maintainer = maintainer;

    /// <summary>The text behind the keyword; null when it is missing.</summary>
    public DockerWord? Maintainer { get; }
}
