namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>STOPSIGNAL.</summary>
public sealed class StopSignalInstruction : DockerInstruction
{
    internal StopSignalInstruction(InstructionHead head, DockerWord? signal) : base(head) => Signal = signal;

    /// <summary>Name or number of the signal; null when it is missing.</summary>
    public DockerWord? Signal { get; }
}
