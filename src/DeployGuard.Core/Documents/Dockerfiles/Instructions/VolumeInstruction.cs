namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>VOLUME.</summary>
public sealed class VolumeInstruction : DockerInstruction
{
    internal VolumeInstruction(InstructionHead head, IReadOnlyList<DockerWord> paths, bool isJson) : base(head)
    {
        Paths = paths;
        IsJson = isJson;
    }

    /// <summary>The folders in file order.</summary>
    public IReadOnlyList<DockerWord> Paths { get; }

    /// <summary>True when they are written as a JSON array.</summary>
    public bool IsJson { get; }
}
