namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>ENV.</summary>
public sealed class EnvInstruction : KeyValueInstruction
{
    internal EnvInstruction(InstructionHead head, IReadOnlyList<KeyValue> entries) : base(head, entries)
    {
    }
}
