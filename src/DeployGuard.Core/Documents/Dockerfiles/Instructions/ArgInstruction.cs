namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>ARG.</summary>
public sealed class ArgInstruction : KeyValueInstruction
{
    internal ArgInstruction(InstructionHead head, IReadOnlyList<KeyValue> entries) : base(head, entries)
    {
    }
}
