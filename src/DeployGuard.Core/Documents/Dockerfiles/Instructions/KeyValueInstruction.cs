namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>ENV, LABEL and ARG.</summary>
public abstract class KeyValueInstruction : DockerInstruction
{
    internal KeyValueInstruction(InstructionHead head, IReadOnlyList<KeyValue> entries) : base(head) => Entries = entries;

    /// <summary>The entries in file order.</summary>
    public IReadOnlyList<KeyValue> Entries { get; }

    /// <summary>True for the form <c>ENV key rest of the line</c>.</summary>
    public bool IsLegacy => Entries.Count > 0 && Entries[0].IsLegacy;
}
