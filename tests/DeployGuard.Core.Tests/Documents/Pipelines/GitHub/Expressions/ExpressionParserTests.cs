using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitHub.Expressions;

public sealed class ExpressionParserTests
{
    [Theory]
    [InlineData("true", "true")]
    [InlineData("!a", "(! a)")]
    [InlineData("a && b || c && d", "(|| (&& a b) (&& c d))")] // && binds tighter
    [InlineData("a && (b || c)", "(&& a (|| b c))")]
    [InlineData("a == 'it''s'", "(== a 'it's')")]
    [InlineData("!a == b", "(== (! a) b)")]
    [InlineData("a.b-c.*.d", "a.b-c.*.d")]
    [InlineData("a['b c'].d[0][x]", "a.b c.d[0][x]")]
    [InlineData("contains(fromJSON('[1]'), a.b)", "contains(fromJSON('[1]'), a.b)")]
    [InlineData("success()", "success()")]
    [InlineData("-1.5e3 < 0x1F", "(< -1500 ?)")]
    [InlineData("github.event\t.action\n&& a", "(&& github.event.action a)")] // reference, trap 18: tabs
    public void Reads(string text, string expected) => Assert.Equal(expected, Describe(Parse(text).Node!));

    [Theory]
    [InlineData("a == [|\"|]b\"", "single quotes")]
    [InlineData("a [|=|] b", "==")]
    [InlineData("a [|&|] b", "&&")]
    [InlineData("a [|||] b", "||")]
    [InlineData("a == [|'|]b", "never closed")]
    [InlineData("a &&[||]", "too early")]
    [InlineData("f(a[||]", "')'")]
    [InlineData("a[1[||]", "']'")]
    [InlineData("a [|b|]", "'b'")]
    [InlineData("[|)|]", "')'")]
    [InlineData("a == [|$|]{{ b }}", "nest")]
    [InlineData("a [|+|] b", "calculate")]
    [InlineData("a == [|1.2.3|]", "single quotes")]
    [InlineData("[| |]", "empty")]
    [InlineData("a.[||]", "too early")]
    [InlineData("a == [|🙂|]", "no meaning")]
    public void Says_what_is_wrong(string marked, string part)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", start + 2, StringComparison.Ordinal) - 2;
        var problem = Parse(marked.Remove(end + 2, 2).Remove(start, 2)).Problem;
        Assert.Contains(part, problem!.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Message.Length, 1, 160);
        Assert.Equal(start, problem.Span.Start);
        Assert.Equal(end - start, problem.Span.Length);
    }

    [Fact]
    public void What_is_deeper_or_longer_than_GitHub_allows_is_nothing_and_no_problem()
    {
        string[] hostile =
        [
            new string('(', 30_000), new string('(', 10_000), new string('!', 20_000) + "a", string.Concat(Enumerable.Repeat("f(", 5_000)),
            "a" + string.Concat(Enumerable.Repeat(".b", 9_000)), string.Concat(Enumerable.Repeat("a[", 5_000)), string.Concat(Enumerable.Repeat("a == ", 4_000)) + "a",
        ];
        Assert.All(hostile, text => Assert.Equal(new ParsedExpression(null, null), Parse(text)));
        Assert.NotNull(Parse(string.Concat(Enumerable.Repeat("a || ", 4_000)) + "a").Node); // long, but flat
    }

    [Theory]
    [InlineData("a ${{ b }} c ${{d}}", "${{ b }}|${{d}}")]
    [InlineData("${{ '}}' }}x", "${{ '}}' }}")] // braces in a text
    [InlineData("${{ a", "${{")]
    [InlineData("$ { {{ a }}", "")]
    public void Expressions_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join("|", ExpressionPlaces.In(text).Select(place => text.Substring(place.Start, place.Length))));

    // Values that depend on nothing.
    [Theory]
    [InlineData("'a' == 'A'", Truth.True)] // casing is ignored
    [InlineData("'a' != 'b'", Truth.True)]
    [InlineData("null == ''", Truth.True)] // as numbers, both are 0
    [InlineData("true == 'true'", Truth.False)] // a text that is no number is none
    [InlineData("1 == '1'", Truth.True)]
    [InlineData("'' || 0 || false || null", Truth.False)]
    [InlineData("x && false", Truth.False)]
    [InlineData("x || true", Truth.True)]
    [InlineData("x || false", Truth.Unknown)]
    [InlineData("false || x", Truth.Unknown)]
    [InlineData("(x && 'a' || 'b') == 'a'", Truth.Unknown)]
    [InlineData("(true && 'a' || 'b') == 'a'", Truth.True)] // the usual ternary
    [InlineData("(false && 'a' || 'b') == 'b'", Truth.True)]
    [InlineData("!x", Truth.Unknown)]
    [InlineData("2 > 1 && 1 <= 1 && !(1 < 1) && 1 >= 2", Truth.False)]
    [InlineData("'10' < 9", Truth.False)]
    [InlineData("contains('Hello', 'ELL')", Truth.True)]
    [InlineData("contains(fromJSON('[\"push\", \"release\"]'), 'Push')", Truth.True)]
    [InlineData("contains(fromJSON('[\"push\"]'), 'pus')", Truth.False)] // a list has items, no parts
    [InlineData("contains(fromJSON('[]'), 'a')", Truth.False)]
    [InlineData("startsWith('abc', 'AB') && endsWith('abc', 'bc')", Truth.True)]
    [InlineData("format('{0}-{1}{{', 'a', 1) == 'a-1{'", Truth.True)]
    [InlineData("format('a{0}', x) == 'b'", Truth.False)]
    [InlineData("startsWith(format('a{0}', x), 'a')", Truth.True)]
    [InlineData("format('{0}', x) == ''", Truth.Unknown)]
    [InlineData("fromJSON('false')", Truth.False)]
    [InlineData("fromJSON('{')", Truth.Unknown)]
    [InlineData("hashFiles('a') == ''", Truth.Unknown)]
    [InlineData("frobnicate(true)", Truth.Unknown)]
    public void What_depends_on_nothing_is_known(string text, Truth expected) =>
        Assert.Equal(expected, ExpressionEvaluator.Ignorant.Evaluate(Parse(text).Node!).Truth);

    private static ParsedExpression Parse(string text) => ExpressionParser.Parse(text, new TextSpan(0, text.Length));

    private static string Describe(ExpressionNode node) => node switch
    {
        LiteralNode { Value.Literal: { } text } => $"'{text}'",
        LiteralNode literal => literal.Value.Printed?.Literal ?? "?",
        ContextNode context => context.Name,
        MemberNode { Index: { } index } member => $"{Describe(member.Target)}[{Describe(index)}]",
        MemberNode member => $"{Describe(member.Target)}.{member.Name}",
        CallNode call => $"{call.Name}({string.Join(", ", call.Arguments.Select(Describe))})",
        NotNode not => $"(! {Describe(not.Operand)})",
        LogicNode logic => $"({(logic.IsAnd ? "&&" : "||")} {string.Join(" ", logic.Operands.Select(Describe))})",
        ComparisonNode comparison => $"({comparison.Operator} {Describe(comparison.Left)} {Describe(comparison.Right)})",
        _ => throw new NotSupportedException(),
    };
}
