namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>COPY.</summary>
public sealed class CopyInstruction : FileTransferInstruction
{
    internal CopyInstruction(
        InstructionHead head, IReadOnlyList<DockerWord> sources, DockerWord? destination, bool isJson)
        : base(head, sources, destination, isJson)
    {
    }

    /// <summary>Where <c>--from</c> points; null when the build context is the source, and inside ONBUILD.</summary>
    public StageReference? From { get; internal set; }

    /// <summary>True when the sources come from the build context.</summary>
    public bool IsFromContext => Flag("from") is null;
}
