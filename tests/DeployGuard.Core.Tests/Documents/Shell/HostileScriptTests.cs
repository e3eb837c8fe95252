using System.Text;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Shell;

/// <summary>Deep, long and broken texts: read to the end, at most one problem, every span inside the text.</summary>
public sealed class HostileScriptTests
{
    private const int Count = 100_000;

    public static TheoryData<string, string, string> Repetitions => new()
    {
        { "command substitutions", "$(", "" },
        { "closed command substitutions", "$(", ")" },
        { "substitutions in quotes", "\"$(", "" },
        { "backticks", "`", "" },
        { "escaped backticks", "`\\", "" },
        { "double quotes", "\"", "" },
        { "single quotes", "'", "" },
        { "ansi quotes", "$'", "" },
        { "parameters", "${x:-", "" },
        { "closed parameters", "${x:-", "}" },
        { "arithmetic", "$((", "" },
        { "closed arithmetic", "$((", "))" },
        { "half closed arithmetic", "$((", ") )" },
        { "parentheses", "(", "" },
        { "closed parentheses", "(", ")" },
        { "spaced parentheses", "( ", " )" },
        { "closing parentheses", ")", "" },
        { "groups", "{ ", "" },
        { "closed groups", "{ a; ", "}; " },
        { "functions", "f() ", "" },
        { "conditions", "if ", "" },
        { "branches", "if a; then ", "" },
        { "loops", "while a; do ", "" },
        { "cases", "case x in a) ", "" },
        { "fors", "for x in a; do ", "" },
        { "negations", "! ", "" },
        { "heredocs", "<<a ", "" },
        { "heredocs on lines", "cat <<a\n", "" },
        { "heredocs in shells", "sh <<a\n", "" },
        { "quoted heredocs", "<<'a", "" },
        { "shells", "sh -c '", "" },
        { "wrappers", "sudo ", "" },
        { "brackets", "[", "" },
        { "braces", "{", "" },
        { "braces that expand", "{", ",}" },
        { "arrays", "a=(", "" },
        { "array elements", "a=(a=", "" },
        { "assignments", "a=b ", "" },
        { "subscripts", "a[", "" },
        { "process substitutions", "<(", "" },
        { "redirections", "> ", "" },
        { "redirections of numbers", "1>&", "" },
        { "digits", "1", "" },
        { "ands", "&&", "" },
        { "and lists", "a && ", "" },
        { "or lists", "a || true || ", "" },
        { "pipes", "a | ", "" },
        { "separators", ";", "" },
        { "branch ends", ";;", "" },
        { "backgrounds", "a & ", "" },
        { "tests", "[[ ", "" },
        { "regular expressions", "[[ a =~ (", "" },
        { "continuations", "\\\n", "" },
        { "backslashes", "\\", "" },
        { "comments", "#\n", "" },
        { "NUL characters", "\0", "" },
        { "lone carriage returns", "\r", "" },
        { "surrogates", "\ud800", "" },
        { "words", "a ", "" },
        { "options", "set -e; set +e; ", "" },
    };

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void Reads(string what, string opening, string closing)
    {
        Assert.NotEmpty(what);
        var text = new StringBuilder();
        text.Insert(0, opening, Count).Append('a').Insert(text.Length, closing, closing.Length == 0 ? 0 : Count);
        ScriptInvariants.Check(text.ToString(), ShellDialect.Bash);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a b;")]
    [InlineData("echo \"$x\" | b && ")]
    public void Reads_a_megabyte_on_one_line(string text)
    {
        var script = new StringBuilder();
        while (script.Length < 1 << 20) script.Append(text);
        ScriptInvariants.Check(script.ToString(), ShellDialect.Posix);
    }

    [Fact]
    public void Reads_a_text_joined_from_very_many_lines()
    {
        var source = new SourceText("Dockerfile", new StringBuilder().Insert(0, "sh -c \"a \\\"b\\\" `c`\"; \\\n", Count).ToString());
        var lines = Enumerable.Range(1, Count).Select(source.GetLine).Select(line => new TextSpan(line.Start, line.Length - 1)).ToList();
        var script = ShellReader.Read(MappedText.Join(source, lines), ShellDialect.Posix);
        Assert.Equal(Count, script.Commands.Count(command => command.Program == "sh"));
        Assert.Equal(source.Content.LastIndexOf("c`", StringComparison.Ordinal), script.Commands[^1].Span.Start);
    }

    [Fact]
    public void Nesting_beyond_the_limit_is_one_opaque_part()
    {
        var script = new StringBuilder().Insert(0, "$(a ", 70).Insert(280, ")", 70).Append("; b").ToString();
        var read = Scripts.Read(script);
        Assert.Equal("b", read.Commands[^1].Program);
        Assert.Single(read.Problems);
    }
}
