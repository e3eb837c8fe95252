using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Shell;

public sealed class ExecFormTests
{
    private static ShellScript Read(string json)
    {
        var source = new SourceText("Dockerfile", json);
        var arguments = new List<(string, TextSpan)>();
        foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(json, "\"(\\\\.|[^\"\\\\])*\"", System.Text.RegularExpressions.RegexOptions.Singleline))
        {
            var value = match.Value.Replace("\\\n", "", StringComparison.Ordinal);
            arguments.Add((Newtonsoft.Json.Linq.JToken.Parse(value).ToString(), new TextSpan(match.Index, match.Length)));
        }

        return ShellReader.ReadExecForm(source, arguments);
    }

    [Theory]
    [InlineData("""["nginx", "-g", "daemon off;"]""", "<nginx> <-g> <daemon off;>")]
    [InlineData("""["/bin/echo", "$HOME", "*", "a && b"]""", "</bin/echo> <$HOME> <*> <a && b>")]
    [InlineData("""["a", ""]""", "<a> <>")]
    public void Reads_like_the_shell_form_without_a_shell(string json, string expected)
    {
        var command = Assert.Single(Read(json).Commands);
        Assert.Equal(expected, Scripts.Render(command));
        Assert.Equal(1, command.Span.Start);
        Assert.Equal(json.Length - 1, command.Span.End);
    }

    [Theory]
    [InlineData("""["sh", "-c", "a && b \"x y\""]""", "<a>\n&& <b> <x y>")]
    [InlineData("""["/bin/bash", "-o", "pipefail", "-c", "a | b"]""", "<a>\n| <b>")]
    [InlineData("""["tini", "--", "sh", "-c", "exec a\\ b"]""", "<exec> <a b>")]
    [InlineData("[\"sh\", \"-c\", \"a \\\n  b\"]", "<a> <b>")]
    public void Reads_the_script_of_a_shell(string json, string expected)
    {
        var inner = Read(json).Commands[0].Inner!;
        Assert.Equal(expected, string.Join('\n', Scripts.Render(inner)));
        var first = inner.Commands[0].Name!;
        Assert.Equal(first.Raw, json.Substring(first.Span.Start, first.Span.Length));
    }

    [Fact]
    public void A_script_with_characters_that_are_not_written_is_left_alone() =>
        Assert.Null(Read("""["sh", "-c", "a\nb"]""").Commands[0].Inner);

    [Fact]
    public void An_empty_vector_runs_nothing() => Assert.Empty(Read("[]").Commands);
}
