using System.Text;
using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Shell;

/// <summary>Deep, long and broken texts: read to the end, at most one problem, every span inside the text.</summary>
public sealed class HostileScriptTests
{
    private const int Count = 100_000;
    private const int ListCount = 20_000;

    public static TheoryData<string, string, string> Nestings => new()
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
        { "quoted heredocs", "<<'a", "" },
        { "shells", "sh -c '", "" },
        { "wrappers", "sudo ", "" },
        { "brackets", "[", "" },
        { "braces", "{", "" },
        { "braces that expand", "{", ",}" },
        { "arrays", "a=(", "" },
        { "subscripts", "a[", "" },
        { "process substitutions", "<(", "" },
        { "digits", "1", "" },
        { "separators", ";", "" },
        { "branch ends", ";;", "" },
        { "continuations", "\\\n", "" },
        { "backslashes", "\\", "" },
        { "comments", "#\n", "" },
        { "NUL characters", "\0", "" },
        { "lone carriage returns", "\r", "" },
        { "surrogates", "\ud800", "" },
    };

    public static TheoryData<string, string> Lists => new()
    {
        { "heredocs in shells", "sh <<a\n" },
        { "array elements", "a=(a=" },
        { "assignments", "a=b " },
        { "redirections", "> " },
        { "redirections of numbers", "1>&" },
        { "ands", "&&" },
        { "and lists", "a && " },
        { "or lists", "a || true || " },
        { "pipes", "a | " },
        { "backgrounds", "a & " },
        { "tests", "[[ " },
        { "regular expressions", "[[ a =~ (" },
        { "words", "a " },
        { "options", "set -e; set +e; " },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Reads_what_nests(string what, string opening, string closing)
    {
        Assert.NotEmpty(what);
        var text = new StringBuilder();
        text.Insert(0, opening, Count).Append('a').Insert(text.Length, closing, closing.Length == 0 ? 0 : Count);
        ScriptInvariants.Check(text.ToString(), ShellDialect.Bash);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Reads_what_never_ends(string what, string repeated)
    {
        Assert.NotEmpty(what);
        ScriptInvariants.Check(new StringBuilder().Insert(0, repeated, ListCount).ToString(), ShellDialect.Bash);
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
        var source = new SourceText("Dockerfile", new StringBuilder().Insert(0, "sh -c \"a \\\"b\\\" `c`\"; \\\n", ListCount).ToString());
        var lines = Enumerable.Range(1, ListCount).Select(source.GetLine).Select(line => new TextSpan(line.Start, line.Length - 1)).ToList();
        var script = ShellReader.Read(MappedText.Join(source, lines), ShellDialect.Posix);
        Assert.Equal(ListCount, script.Commands.Count(command => command.Program == "sh"));
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
