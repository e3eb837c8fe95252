using DeployGuard.Documents.Shell;
using static DeployGuard.Documents.Shell.ShellWordPartKind;

namespace DeployGuard.Core.Tests.Documents.Shell;

public sealed class ShellWordTests
{
    private static ShellWord Word(string word, ShellDialect dialect = ShellDialect.Bash) =>
        Assert.Single(Scripts.Read($"echo {word}", dialect).Commands[0].Arguments);

    [Theory]
    [InlineData("plain", Literal)]
    [InlineData("'a b'", SingleQuoted)]
    [InlineData("$'a\\n'", SingleQuoted)]
    [InlineData("\"a\"", DoubleQuoted)]
    [InlineData("$\"a\"", DoubleQuoted)]
    [InlineData("$x", Parameter)]
    [InlineData("$x.y", Parameter, Literal)]
    [InlineData("${x}y", Parameter, Literal)]
    [InlineData("a$@b", Literal, Parameter, Literal)]
    [InlineData("$10", Parameter, Literal)]
    [InlineData("$(a)", CommandSubstitution)]
    [InlineData("`a`", CommandSubstitution)]
    [InlineData("<(a)", ProcessSubstitution)]
    [InlineData("$((1))", Arithmetic)]
    [InlineData("*.txt", Glob, Literal)]
    [InlineData("a?[b-d]", Literal, Glob, Glob)]
    [InlineData("[!]a]", Glob)]
    [InlineData("[x", Literal)]
    [InlineData("a+([0-9])b", Literal, Glob, Literal)]
    [InlineData("!(a|b)", Glob)]
    [InlineData("{a,b}", BraceExpansion, Literal)]
    [InlineData("a$", Literal)]
    [InlineData("100%", Literal)]
    [InlineData("--x=\"$y\"", Literal, DoubleQuoted)]
    public void Knows_its_parts(string word, params ShellWordPartKind[] expected) =>
        Assert.Equal(expected, Word(word).Parts.Select(part => part.Kind));

    [Fact]
    public void Braces_are_literal_in_a_POSIX_shell() => Assert.Equal("{a,b}", Word("{a,b}", ShellDialect.Posix).Literal);

    [Theory]
    [InlineData("$x", "x", null)]
    [InlineData("${x}", "x", null)]
    [InlineData("${x:-y}", "x", ":-")]
    [InlineData("${x-y}", "x", "-")]
    [InlineData("${x##*/}", "x", "##")]
    [InlineData("${x//a/b}", "x", "//")]
    [InlineData("${#x}", "x", null)]
    [InlineData("${!x}", "x", null)]
    [InlineData("${#}", "#", null)]
    [InlineData("${@:2}", "@", ":")]
    [InlineData("$1", "1", null)]
    [InlineData("${10}", "10", null)]
    [InlineData("$?", "?", null)]
    public void Knows_the_parameter(string word, string name, string? @operator)
    {
        var part = Assert.Single(Word(word).Parts);
        Assert.Equal((name, @operator), (part.Name, part.Operator));
    }

    [Theory]
    [InlineData("/a/\"$b\"/c", "/a/")]
    [InlineData("\"/a$b\"", "/a")]
    [InlineData("$a/b", "")]
    [InlineData("a'b'\"c\"", "abc")]
    public void Knows_its_literal_beginning(string word, string prefix)
    {
        Assert.Equal(prefix, Word(word).LiteralPrefix);
        Assert.True(Word(word).StartsWithLiteral(prefix));
        Assert.False(Word(word).StartsWithLiteral(prefix + "#"));
    }

    [Fact]
    public void Nested_parts_have_their_own_spans()
    {
        const string Script = "echo \"a ${x:-b$(c)}\"";
        var quoted = Assert.Single(Scripts.Read(Script).Commands[0].Arguments[0].Parts);
        var parameter = quoted.Parts[1];
        var substitution = parameter.Parts[1];
        string Slice(ShellWordPart part) => Script.Substring(part.Span.Start, part.Span.Length);
        Assert.Equal("${x:-b$(c)}", Slice(parameter));
        Assert.Equal("$(c)", Slice(substitution));
        Assert.Equal("c", Assert.IsType<ShellCommand>(substitution.Commands!.Statements[0].Pipelines[0].Stages[0]).Program);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("$x*", true)]
    [InlineData("'a'", false)]
    [InlineData("a\"$x\"", false)]
    public void Knows_whether_it_is_quoted(string word, bool isUnquoted) => Assert.Equal(isUnquoted, Word(word).IsUnquoted);
}
