using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>An instruction with a command: RUN, CMD, ENTRYPOINT and HEALTHCHECK.</summary>
public abstract class CommandInstruction : DockerInstruction
{
    private readonly Lazy<ShellScript> script;

    internal CommandInstruction(InstructionHead head, CommandLine? command) : base(head)
    {
        Command = command;
        script = new Lazy<ShellScript>(ReadScript);
    }

    /// <summary>The command; null for HEALTHCHECK NONE and where it is missing.</summary>
    public CommandLine? Command { get; }

    /// <summary>
    /// The text a shell reads: the shell form with continuations joined and comments dropped, followed by its heredocs;
    /// the body alone when the heredoc is all there is. Null for the exec form and where nothing is to be run.
    /// </summary>
    public virtual MappedText? ScriptText => Command is { IsExec: false, IsEmpty: false } ? Command.Text : null;

    /// <summary>The language of <see cref="ScriptText"/>; Unknown when it is null.</summary>
    public virtual ShellDialect ScriptDialect => ScriptText is null ? ShellDialect.Unknown : Shell.Dialect;

    /// <summary>
    /// What runs: the commands of the shell form, or the one command of the exec form, whose words are literal. Empty
    /// when there is nothing to run or the language is not that of a POSIX shell. Read on first use; safe for concurrent use.
    /// </summary>
    public ShellScript Script => script.Value;

    /// <summary>The options the shell starts with, such as pipefail.</summary>
    private protected virtual ShellOptions InitialOptions => ShellDialects.OptionsFromCommand(Shell.Words);

    private ShellScript ReadScript()
    {
        if (Command is { IsExec: true })
            return ShellReader.ReadExecForm(Text.Source, [.. Command.Words.Select(word => (word.Value, word.Span))]);

        return ShellReader.Read(ScriptText ?? Arguments, ScriptDialect, InitialOptions);
    }
}
