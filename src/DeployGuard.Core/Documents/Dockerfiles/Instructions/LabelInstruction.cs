namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>LABEL.</summary>
public sealed class LabelInstruction : KeyValueInstruction
{
    internal LabelInstruction(InstructionHead head, IReadOnlyList<KeyValue> entries) : base(head, entries)
    {
    }
}
