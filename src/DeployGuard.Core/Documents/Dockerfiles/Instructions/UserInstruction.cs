namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>USER.</summary>
public sealed class UserInstruction : DockerInstruction
{
    internal UserInstruction(InstructionHead head, DockerWord? user) : base(head) => User = user;

    /// <summary>User and optional group, <c>user[:group]</c>; null when it is missing.</summary>
    public DockerWord? User { get; }
}
