using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Instructions;

/// <summary>RUN.</summary>
public sealed class RunInstruction : CommandInstruction
{
    private readonly MappedText? scriptText;

    internal RunInstruction(
        InstructionHead head, CommandLine command, IReadOnlyList<RunMount> mounts, MappedText? scriptText, bool isHeredocOnly)
        : base(head, command)
    {
        Mounts = mounts;
        this.scriptText = scriptText;
        IsHeredocOnly = isHeredocOnly;
    }

    /// <summary>The mounts in file order.</summary>
    public IReadOnlyList<RunMount> Mounts { get; }

    /// <summary>True when a single heredoc is the whole command, so that its body is the script.</summary>
    public bool IsHeredocOnly { get; }

    /// <inheritdoc/>
    public override MappedText? ScriptText => scriptText;

    /// <summary>The language of <see cref="ScriptText"/>; a body's own <c>#!</c> line decides, except on Windows.</summary>
    public override ShellDialect ScriptDialect =>
        RunsAsFile ? ShellDialects.FromShebang(scriptText!.Content)!.Value : base.ScriptDialect;

    private protected override ShellOptions InitialOptions =>
        RunsAsFile ? ShellDialects.OptionsFromShebang(scriptText!.Content) : base.InitialOptions;

    private bool RunsAsFile => IsHeredocOnly
        && Stage?.OperatingSystem != ImageOperatingSystem.Windows
        && ShellDialects.FromShebang(scriptText!.Content) is not null;
}
