using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Finds the script that a command hands to a shell: behind <c>-c</c>, or as its input.</summary>
internal static class InnerScript
{
    /// <summary>The script's text and language; null when the command is no shell or its script is not known.</summary>
    public static (MappedText Text, ShellDialect Dialect, ShellOptions Options)? Find(ShellCommand command)
    {
        if (command.Program is not { } program) return null;

        var isUserSwitch = program is "su" or "runuser";
        var dialect = isUserSwitch ? ShellDialect.Posix : ShellDialects.FromCommand([program]);
        if (dialect is not (ShellDialect.Posix or ShellDialect.Bash)) return null;

        if ((ScriptArgument(command, isUserSwitch, out var options) ?? ScriptInput(command)) is not { } text) return null;
        return (text, dialect, options);
    }

    private static MappedText? ScriptArgument(ShellCommand command, bool isUserSwitch, out ShellOptions options)
    {
        options = ShellOptions.None;
        var literals = command.Arguments.Select(argument => argument.Literal ?? "").ToList();
        for (var i = 0; i < literals.Count - 1; i++)
        {
            var literal = literals[i];
            if (IsCommandOption(literal))
            {
                options = isUserSwitch ? ShellOptions.None : ShellDialects.OptionsFromCommand(["sh", .. literals.Take(i + 1)]);
                return command.Arguments[i + 1].ToMappedText();
            }

            if (TakesValue(literal)) i++;
            else if (!isUserSwitch && (literal.Length < 2 || literal[0] is not ('-' or '+'))) return null;
        }

        return null;
    }

    private static MappedText? ScriptInput(ShellCommand command)
    {
        // Behind -s all words are parameters of the script; before it only options leave the input to be read.
        var readsInput = command.Arguments.TakeWhile(argument => argument.Literal is not "-s").All(argument => argument.StartsWithLiteral("-"));
        return readsInput
            ? command.Redirections.Select(redirection => redirection.Heredoc?.Body).FirstOrDefault(body => body is not null)
            : null;
    }

    /// <summary>True for <c>-o</c>, <c>-O</c> and clusters that end in them, such as <c>-euo pipefail</c>.</summary>
    private static bool TakesValue(string literal) =>
        literal.Length > 1 && literal[0] is '-' or '+' && literal[literal.Length - 1] is 'o' or 'O';

    private static bool IsCommandOption(string literal) =>
        literal is "--command" || (literal.Length > 1 && literal[0] == '-' && literal[1] != '-' && literal.IndexOf('c') > 0);
}
