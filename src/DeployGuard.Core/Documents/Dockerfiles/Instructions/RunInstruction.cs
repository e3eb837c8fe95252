using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>RUN.</summary>
public sealed class RunInstruction : CommandInstruction
{
    private readonly MappedText? scriptText;
    private readonly string? interpreter;

    internal RunInstruction(
        InstructionHead head, CommandLine command, IReadOnlyList<RunMount> mounts, MappedText? scriptText, string? interpreter)
        : base(head, command)
    {
        Mounts = mounts;
        this.scriptText = scriptText;
        this.interpreter = interpreter;
    }

    /// <summary>The mounts in file order.</summary>
    public IReadOnlyList<RunMount> Mounts { get; }

    /// <inheritdoc/>
    public override MappedText? ScriptText => scriptText;

    /// <inheritdoc/>
    public override ShellDialect ScriptDialect =>
        interpreter is null ? base.ScriptDialect : DockerShell.DialectOf(interpreter);
}
