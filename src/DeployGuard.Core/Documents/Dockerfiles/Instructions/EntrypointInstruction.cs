namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>ENTRYPOINT.</summary>
public sealed class EntrypointInstruction : CommandInstruction
{
    internal EntrypointInstruction(InstructionHead head, CommandLine command) : base(head, command)
    {
    }
}
