using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>An instruction with a command: RUN, CMD, ENTRYPOINT and HEALTHCHECK.</summary>
public abstract class CommandInstruction : DockerInstruction
{
    internal CommandInstruction(InstructionHead head, CommandLine? command) : base(head) => Command = command;

    /// <summary>The command; null for HEALTHCHECK NONE and where it is missing.</summary>
    public CommandLine? Command { get; }

    /// <summary>
    /// The text a shell reads: the shell form with continuations joined and comments dropped, followed by its heredocs;
    /// the body alone when the heredoc is all there is. Null for the exec form and where nothing is to be run.
    /// </summary>
    public virtual MappedText? ScriptText => Command is { IsExec: false, IsEmpty: false } ? Command.Text : null;

    /// <summary>The language of <see cref="ScriptText"/>; Unknown when it is null.</summary>
    public virtual ShellDialect ScriptDialect => ScriptText is null ? ShellDialect.Unknown : Shell.Dialect;
}
