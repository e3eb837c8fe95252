namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>WORKDIR.</summary>
public sealed class WorkdirInstruction : DockerInstruction
{
    internal WorkdirInstruction(InstructionHead head, DockerWord? path) : base(head) => Path = path;

    /// <summary>The folder; null when it is missing.</summary>
    public DockerWord? Path { get; }
}
