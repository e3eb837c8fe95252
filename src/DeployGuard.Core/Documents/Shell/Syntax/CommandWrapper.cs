using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>A program that runs the command given in its arguments.</summary>
/// <param name="Name">File name of the program.</param>
/// <param name="ValueOptions">One-letter options whose value is a word of its own.</param>
/// <param name="Operands">Number of words between the options and the command, such as the user of gosu.</param>
/// <param name="Queries">Options with which the program only answers a question and runs nothing.</param>
internal sealed record CommandWrapper(string Name, string ValueOptions = "", int Operands = 0, params string[] Queries)
{
    private static readonly Dictionary<string, CommandWrapper> All = new CommandWrapper[]
    {
        new("builtin"),
        new("busybox"),
        new("catatonit"),
        new("chpst", "uUnbemdofcprt"),
        new("command", "", 0, "-v", "-V"),
        new("doas", "uC"),
        new("docker-init"),
        new("dumb-init", "r"),
        new("env", "uCS"),
        new("exec", "a"),
        new("gosu", "", 1, "--version", "--help"),
        new("ionice", "cnpPu"),
        new("nice", "n"),
        new("nohup"),
        new("s6-setuidgid", "", 1),
        new("setsid"),
        new("stdbuf", "ioe"),
        new("su-exec", "", 1),
        new("sudo", "ughpCrtTUDR", 0, "-l", "-v", "-V", "-K", "-k"),
        new("time", "fo"),
        new("timeout", "sk", 1),
        new("tini", "pe", 0, "--version", "-h"),
        new("tini-static", "pe"),
        new("with-contenv"),
        new("xargs", "nPILsdEa"),
    }.ToDictionary(wrapper => wrapper.Name, StringComparer.Ordinal);

    /// <summary>
    /// The command behind all wrappers; null when it has none, or when nothing is run behind them.
    /// </summary>
    public static ShellCommand? Unwrap(ShellCommand command)
    {
        if (command.Program is not { } program || !All.ContainsKey(program)) return null;

        var words = command.Arguments;
        var assignments = new List<ShellAssignment>(command.Assignments);
        var wrappers = new List<string>();
        var index = -1;
        while (program is not null && All.TryGetValue(program, out var wrapper))
        {
            if (wrapper.CommandIndex(words, index + 1, assignments) is not { } next) return null;

            wrappers.Add(program);
            index = next;
            program = words[index].Literal is { } literal ? ShellDialects.ProgramName(literal) : null;
        }

        var span = TextSpan.FromBounds(words[index].Span.Start, Math.Max(words[index].Span.End, command.Span.End));
        return new ShellCommand(words[index], [.. words.Skip(index + 1)], assignments, command.Redirections, span)
        {
            Parent = command.Parent,
            PipelinePosition = command.PipelinePosition,
            Wrappers = wrappers,
        };
    }

    private int? CommandIndex(IReadOnlyList<ShellWord> words, int index, List<ShellAssignment> assignments)
    {
        for (var operands = Operands; index < words.Count; index++)
        {
            var literal = words[index].Literal;
            if (literal is null ? words[index].LiteralPrefix.StartsWith("-", StringComparison.Ordinal) : IsOption(literal))
            {
                if (literal is not null && Queries.Contains(literal)) return null;
                if (literal is { Length: 2 } && ValueOptions.IndexOf(literal[1]) >= 0) index++;
            }
            else if (Name is "env" or "sudo" && ToAssignment(words[index]) is { } assignment)
            {
                assignments.Add(assignment);
            }
            else if (operands-- <= 0)
            {
                return index;
            }
        }

        return null;
    }

    private static bool IsOption(string literal) => literal.Length > 1 && literal[0] == '-';

    private static ShellAssignment? ToAssignment(ShellWord word)
    {
        var prefix = word.LiteralPrefix;
        var end = ShellNames.NameEnd(prefix, 0, prefix.Length);
        return end > 0 && end < prefix.Length && prefix[end] == '='
            ? new ShellAssignment(prefix.Substring(0, end), word.ValueFrom(end + 1), word.Span)
            : null;
    }
}
