using DeployGuard.Documents.Shell.Syntax;
using DeployGuard.Text;

namespace DeployGuard.Documents.Shell;

/// <summary>
/// Reads shell scripts (POSIX Shell Command Language, and what bash adds). Any text is read, in time linear to
/// its length; what makes no sense becomes a <see cref="SyntaxProblem"/>.
/// </summary>
public static class ShellReader
{
    /// <summary>How much of the depth limit a script handed to another shell uses up: eight such hand-overs are read.</summary>
    private const int InnerScriptDepth = ShellInput.MaximumDepth / 8;

    /// <summary>Reads a script.</summary>
    /// <param name="text">The script with the place of each character in its file.</param>
    /// <param name="dialect">Its language; other than POSIX and Bash gives a script without commands.</param>
    /// <param name="options">The options set before the script runs, as by <c>SHELL ["bash", "-eo", "pipefail", "-c"]</c>.</param>
    public static ShellScript Read(MappedText text, ShellDialect dialect, ShellOptions options = ShellOptions.None) =>
        Read(text, dialect, options, depth: 0);

    /// <summary>
    /// The command that an argument vector starts without a shell, as in <c>CMD ["nginx", "-g", "daemon off;"]</c>:
    /// a script of one command whose words are all literal, so that both forms can be looked at alike.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="arguments">The decoded values with the spans of their JSON strings, quotes included or not.</param>
    public static ShellScript ReadExecForm(SourceText source, IReadOnlyList<(string Value, TextSpan Span)> arguments)
    {
        if (arguments.Count == 0) return Empty(ShellDialect.Posix, new TextSpan(0, 0));

        var words = arguments.Select(argument => ExecFormWord.Create(source, argument.Value, argument.Span)).ToList();
        var span = TextSpan.FromBounds(words[0].Span.Start, words[words.Count - 1].Span.End);
        var command = new ShellCommand(words[0], [.. words.Skip(1)], [], [], span);
        var pipeline = new ShellPipeline(ShellJoin.None, false, [command], span);
        var root = new ShellList(ShellListRole.Script, [new ShellAndOr([pipeline], false, span)], span);
        return Finish(root, ShellDialect.Posix, ShellOptions.None, depth: 0, problem: null, comments: []);
    }

    private static ShellScript Read(MappedText text, ShellDialect dialect, ShellOptions options, int depth)
    {
        if (dialect is not (ShellDialect.Posix or ShellDialect.Bash)) return Empty(dialect, text.ToSource(new TextSpan(0, 0)));

        var input = new ShellInput(text, dialect, depth);
        var root = new ShellParser(input).ReadScript(ShellListRole.Script);
        return Finish(root, dialect, options, depth, input.Problem, input.Comments);
    }

    private static ShellScript Finish(
        ShellList root, ShellDialect dialect, ShellOptions options, int depth, SyntaxProblem? problem, IReadOnlyList<TextSpan> comments)
    {
        var linker = new TreeLinker(options);
        linker.Link(root);
        foreach (var command in linker.Commands)
        {
            if (CommandWrapper.Unwrap(command) is { } unwrapped) command.Unwrapped = unwrapped;
            command.Inner = ReadInner(command.Unwrapped, depth + InnerScriptDepth);
            command.Unwrapped.Inner = command.Inner;
            problem ??= command.Inner?.Problems.FirstOrDefault();
        }

        return new ShellScript(dialect, options, root, linker.Commands, linker.OptionChanges, problem is null ? [] : [problem])
        {
            Comments = comments,
        };
    }

    private static ShellScript? ReadInner(ShellCommand command, int depth) =>
        depth < ShellInput.MaximumDepth && InnerScript.Find(command) is var (text, dialect, options)
            ? Read(text, dialect, options, depth)
            : null;

    private static ShellScript Empty(ShellDialect dialect, TextSpan span) =>
        new(dialect, ShellOptions.None, new ShellList(ShellListRole.Script, [], span), [], [], []);
}
