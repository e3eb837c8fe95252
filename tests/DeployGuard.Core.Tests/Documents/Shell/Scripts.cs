using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Shell;

/// <summary>Reads scripts and renders what was understood in one line per command.</summary>
internal static class Scripts
{
    public static ShellScript Read(string script, ShellDialect dialect = ShellDialect.Bash)
    {
        var source = new SourceText("script.sh", script);
        return ShellReader.Read(MappedText.From(source, new TextSpan(0, script.Length)), dialect);
    }

    public static ShellCommand Single(string script) => Assert.Single(Read(script).Commands);

    /// <summary>Words between angle brackets, in front how the command is joined, behind what is known about its place.</summary>
    public static string Render(ShellCommand command)
    {
        var words = command.Arguments.Prepend(command.Name).OfType<ShellWord>().Select(word => $"<{word.Literal ?? word.Raw}>");
        var assignments = command.Assignments.Select(assignment => $"{assignment.Name}={assignment.Value.Raw}");
        var redirections = command.Redirections.Select(RenderRedirection);
        string[] facts =
        [
            command.IsBackground ? "&" : "",
            command.InSubstitution ? "$()" : "",
            command.InSubshell ? "()" : "",
            command.InFunction ? "fn" : "",
            command.InLoop ? "loop" : "",
            command.InCondition ? "if" : "",
            command.IsConditional ? "maybe" : "",
        ];
        var parts = new[] { Join(command) }.Concat(assignments).Concat(words).Concat(redirections).Concat(facts);
        return string.Join(" ", parts.Where(part => part.Length > 0));
    }

    public static IReadOnlyList<string> Render(ShellScript script) => [.. script.Commands.Select(Render)];

    private static string Join(ShellCommand command)
    {
        if (command.PipelinePosition > 0) return "|";
        return command.Join switch
        {
            ShellJoin.And => "&&",
            ShellJoin.Or => "||",
            ShellJoin.Sequence => ";",
            _ => "",
        };
    }

    private static string RenderRedirection(ShellRedirection redirection) =>
        $"{redirection.FileDescriptor}{redirection.Operator}{redirection.Target?.Raw ?? redirection.Heredoc?.Delimiter}";
}
