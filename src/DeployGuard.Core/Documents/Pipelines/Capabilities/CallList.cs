namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>The commands of a script.</summary>
/// <param name="Calls">In the order of the text.</param>
/// <param name="EndDirectory">The folder the script ends in; null when not known.</param>
internal sealed record CallList(IReadOnlyList<CommandCall> Calls, string? EndDirectory)
{
    /// <summary>The options in force at the end.</summary>
    public Shell.ShellOptions EndOptions { get; init; }

    /// <summary>Reads a script; a language nobody knows has no commands.</summary>
    public static CallList Of(ScriptText text) => text.Dialect switch
    {
        Shell.ShellDialect.Posix or Shell.ShellDialect.Bash => new ShellCallReader(text).Read(),
        Shell.ShellDialect.PowerShell or Shell.ShellDialect.Cmd => new LineCallReader(text).Read(),
        _ => new CallList([], text.Directory) { EndOptions = text.Options },
    };
}
