namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>SHELL.</summary>
public sealed class ShellInstruction : DockerInstruction
{
    internal ShellInstruction(InstructionHead head, CommandLine command) : base(head) => Command = command;

    /// <summary>The shell and its options; anything but a non-empty exec form is an error of syntax.</summary>
    public CommandLine Command { get; }
}
