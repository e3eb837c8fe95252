namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>ONBUILD: stores an instruction for the builds that start from this image.</summary>
public sealed class OnBuildInstruction : DockerInstruction
{
    internal OnBuildInstruction(InstructionHead head, DockerInstruction? instruction) : base(head) => Instruction = instruction;

    /// <summary>The stored instruction; null when it is missing.</summary>
    public DockerInstruction? Instruction { get; }
}
