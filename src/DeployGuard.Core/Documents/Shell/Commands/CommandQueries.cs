namespace DeployGuard.Documents.Shell.Commands;

/// <summary>Tells a program that is asked something from one that is set to work.</summary>
internal static class CommandQueries
{
    /// <summary>True when the program only prints its version or its help.</summary>
    public static bool IsQuery(ShellCommand command) => command.HasArgument("--version", "--help", "-version", "-h", "-V");

    /// <summary>The first argument that is no option; null when there is none or it is not literal.</summary>
    public static string? Subcommand(ShellCommand command) =>
        command.Arguments.FirstOrDefault(argument => !argument.StartsWithLiteral("-"))?.Literal;
}
