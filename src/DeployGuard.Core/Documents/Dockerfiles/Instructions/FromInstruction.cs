namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>FROM: opens a stage.</summary>
public sealed class FromInstruction : DockerInstruction
{
    internal FromInstruction(InstructionHead head, DockerWord? image, DockerWord? asKeyword, DockerWord? stageName) : base(head)
    {
        Image = image;
        AsKeyword = asKeyword;
        StageName = stageName;
    }

    /// <summary>The image or stage to start from; null when it is missing.</summary>
    public DockerWord? Image { get; }

    /// <summary>The word <c>AS</c> in the casing of the author; null when the stage has no name.</summary>
    public DockerWord? AsKeyword { get; }

    /// <summary>The name of the stage as written; null when it has none.</summary>
    public DockerWord? StageName { get; }

    /// <summary>The value of <c>--platform</c>; null when it is not given.</summary>
    public DockerWord? Platform => Flag("platform")?.Value;

    /// <summary>The image named here with ARG defaults put in; null when it is an earlier stage or nothing of it is known.</summary>
    public ImageReference? ImageReference { get; internal set; }
}
