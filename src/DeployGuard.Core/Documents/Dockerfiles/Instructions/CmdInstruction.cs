namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>CMD.</summary>
public sealed class CmdInstruction : CommandInstruction
{
    internal CmdInstruction(InstructionHead head, CommandLine command) : base(head, command)
    {
    }
}
