using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>A script: its commands, its structure and what is wrong with its syntax.</summary>
public sealed class ShellScript
{
    private readonly IReadOnlyList<(int Start, ShellOptions Options)> optionChanges;
    private readonly ShellOptions initialOptions;

    internal ShellScript(
        ShellDialect dialect,
        ShellOptions initialOptions,
        ShellList root,
        IReadOnlyList<ShellCommand> commands,
        IReadOnlyList<(int Start, ShellOptions Options)> optionChanges,
        IReadOnlyList<SyntaxProblem> problems)
    {
        Dialect = dialect;
        this.initialOptions = initialOptions;
        Root = root;
        Commands = commands;
        this.optionChanges = optionChanges;
        Problems = problems;
    }

    /// <summary>The language of the script; other than POSIX and Bash it has no commands.</summary>
    public ShellDialect Dialect { get; }

    /// <summary>The structure.</summary>
    public ShellList Root { get; }

    /// <summary>
    /// Every simple command in the order of the text, out of pipelines, lists, compound commands, functions and
    /// substitutions. A command comes before the ones substituted into its words.
    /// </summary>
    public IReadOnlyList<ShellCommand> Commands { get; }

    /// <summary>
    /// <see cref="Commands"/>, each followed by the commands of the script it hands to another shell
    /// (<see cref="ShellCommand.Inner"/>).
    /// </summary>
    public IEnumerable<ShellCommand> AllCommands
    {
        get
        {
            foreach (var command in Commands)
            {
                yield return command;
                if (command.Inner is null) continue;
                foreach (var inner in command.Inner.AllCommands) yield return inner;
            }
        }
    }

    /// <summary>
    /// At most one: like a shell, the reader speaks of the first error only, because all others may follow from
    /// it. It still reads on as well as it can.
    /// </summary>
    public IReadOnlyList<SyntaxProblem> Problems { get; }

    /// <summary>
    /// The comments in order, from the sign to the end of the line without the line end. Those of scripts that are
    /// handed to another shell, and those in old-style substitutions, may be missing.
    /// </summary>
    public IReadOnlyList<TextSpan> Comments { get; internal init; } = [];

    /// <summary>
    /// The words of the script when it is nothing but one command of literal words, which needs no shell; null otherwise.
    /// </summary>
    public IReadOnlyList<ShellWord>? AsSingleLiteralCommand()
    {
        if (Commands.Count != 1 || Commands[0] is not { Name: not null, Assignments.Count: 0, Redirections.Count: 0 } command) return null;
        if (command.Pipeline.Stages.Count != 1 || command.IsBackground || command.InSubshell || command.InFunction || command.IsConditional) return null;

        List<ShellWord> words = [command.Name, .. command.Arguments];
        return words.Exists(word => word.Literal is null) || Problems.Count > 0 ? null : words;
    }

    /// <summary>The options in force when a command of this script runs, as far as <c>set</c> says so before it.</summary>
    public ShellOptions OptionsAt(ShellCommand command)
    {
        var low = 0;
        var high = optionChanges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (optionChanges[middle].Start < command.Span.Start) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? initialOptions : optionChanges[low - 1].Options;
    }
}
