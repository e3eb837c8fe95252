namespace DeployGuard.Core.Tests.Documents.Shell;

public sealed class ShellSyntaxProblemTests
{
    /// <summary>Each is an error to bash -n as well; the marked text is the smallest at fault.</summary>
    [Theory]
    [InlineData("echo [|'|]don t", "echo")]
    [InlineData("echo \"a [|$(|]b", "echo b")]
    [InlineData("echo [|$(|]a; b", "echo a b")]
    [InlineData("echo [|`|]a", "echo a")]
    [InlineData("echo [|${|]a", "echo")]
    [InlineData("echo [|$'|]a", "echo")]
    [InlineData("x [|&&|]", "x")]
    [InlineData("x [|\\|\\||]", "x")]
    [InlineData("x [|\\||] ; y", "x y")]
    [InlineData("[|&&|] x", "x")]
    [InlineData("x [|)|]; y", "x y")]
    [InlineData("x [|;;|] y", "x y")]
    [InlineData("[|(|]x; y", "x y")]
    [InlineData("[|{|] x; y", "x y")]
    [InlineData("[|if|] x; then y", "x y")]
    [InlineData("[|if|] x; y", "x y")]
    [InlineData("[|fi|]; x", "x")]
    [InlineData("[|for|] x in a; do y;", "y")]
    [InlineData("[|while|] x; do y", "x y")]
    [InlineData("[|case|] x in a) y;;", "y")]
    [InlineData("echo [|(|]x", "echo")]
    [InlineData("x [|>|]", "x")]
    [InlineData("[|[[|] -f x", "[[")]
    [InlineData("cat [|<<EOF|]\nx", "cat")]
    [InlineData("cat [|<<EOF|]", "cat")]
    [InlineData("a=[|(|]x", "")]
    public void Reports_once_and_reads_on(string marked, string programs)
    {
        marked = marked.Replace("\\|", "\u0001", StringComparison.Ordinal);
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.LastIndexOf("|]", StringComparison.Ordinal) - 2;
        var script = marked.Remove(end + 2, 2).Remove(start, 2).Replace('\u0001', '|');

        var read = Scripts.Read(script);
        var problem = Assert.Single(read.Problems);
        Assert.Equal((start, end), (problem.Span.Start, problem.Span.End));
        Assert.Equal(programs, string.Join(' ', read.Commands.Select(command => command.Program).OfType<string>()));
        Assert.True(problem.Message.Length <= 160);
        Assert.False(problem.Message.EndsWith('.'));
    }

    [Fact]
    public void A_problem_of_an_inner_script_is_one_of_the_outer()
    {
        var problem = Assert.Single(Scripts.Read("sh -c 'if a; then b'").Problems);
        Assert.Equal((7, 9), (problem.Span.Start, problem.Span.End));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t\n")]
    [InlineData("# only a comment")]
    [InlineData("echo \\")]
    [InlineData("\\\n")]
    [InlineData("a;\n")]
    [InlineData("a &")]
    public void Finds_nothing_wrong(string script) => Assert.Empty(Scripts.Read(script).Problems);
}
