namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>COPY and ADD.</summary>
public abstract class FileTransferInstruction : DockerInstruction
{
    internal FileTransferInstruction(
        InstructionHead head, IReadOnlyList<DockerWord> sources, DockerWord? destination, bool isJson) : base(head)
    {
        Sources = sources;
        Destination = destination;
        IsJson = isJson;
    }

    /// <summary>The files, folders or URLs in file order, without heredocs (see <see cref="DockerInstruction.Heredocs"/>).</summary>
    public IReadOnlyList<DockerWord> Sources { get; }

    /// <summary>Where they go; null when it is missing.</summary>
    public DockerWord? Destination { get; }

    /// <summary>True when sources and destination are written as a JSON array.</summary>
    public bool IsJson { get; }

    /// <summary>The value of <c>--chown</c>; null when it is not given.</summary>
    public DockerWord? Owner => Flag("chown")?.Value;
}
