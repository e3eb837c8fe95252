using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>A file that a command runs: the command itself, or the script that a shell is handed.</summary>
/// <param name="Path">The path as the command gives it.</param>
/// <param name="Span">The word that gives it.</param>
/// <param name="IsLookedUp">True for a bare name that is searched in <c>PATH</c> (POSIX Shell Command Language 2.9.1.4).</param>
internal sealed record StartedFile(string Path, TextSpan Span, bool IsLookedUp)
{
    /// <summary>The last segment of the path.</summary>
    public string Name => ShellDialects.ProgramName(Path);

    /// <summary>The files that the commands of a script run, in order; commands whose file is not known are left out.</summary>
    public static IEnumerable<StartedFile> AllIn(ShellScript script) => script.AllCommands.Select(Of).OfType<StartedFile>();

    private static StartedFile? Of(ShellCommand command)
    {
        var target = command.Unwrapped;
        if (target.Program is not { } program) return null;

        var isSourced = program is "." or "source";
        var isShell = !isSourced && ShellDialects.FromCommand([program]) != ShellDialect.Unknown;
        var word = isSourced || isShell ? target.Arguments.FirstOrDefault(argument => !argument.StartsWithLiteral("-")) : target.Name;
        return word?.Literal is { } path ? new StartedFile(path, word.Span, !isShell && path.IndexOf('/') < 0) : null;
    }
}
