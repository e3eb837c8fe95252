namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>A line whose first word is no keyword.</summary>
public sealed class UnknownInstruction : DockerInstruction
{
    internal UnknownInstruction(InstructionHead head, string? nearestKeyword) : base(head) => NearestKeyword = nearestKeyword;

    /// <summary>The keyword that was probably meant; null when none is near.</summary>
    public string? NearestKeyword { get; }
}
