using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Interpolation;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Interpolation;

/// <summary>Values are read at offset 100 of an imagined file; the scope sets SET=value and EMPTY, and nothing is known of UNKNOWN.</summary>
public sealed class InterpolatedTextTests
{
    private const int Offset = 100;

    private sealed class Scope : IVariableScope
    {
        public VariableValue Find(string name) => name switch
        {
            "SET" => VariableValue.Known("value"),
            "EMPTY" => VariableValue.Known(""),
            "UNKNOWN" => VariableValue.Unknown,
            _ => VariableValue.Unset,
        };
    }

    private static InterpolatedText Parse(string text) => InterpolatedText.Parse(text, span => new TextSpan(span.Start + Offset, span.Length));

    [Theory]
    [InlineData("", "")]
    [InlineData("plain {text} 100%", "plain {text} 100%")]
    [InlineData("$SET", "value")]
    [InlineData("${SET}", "value")]
    [InlineData("a${SET}b$SET/c", "avalueb" + "value/c")]
    [InlineData("$SETB", "")]
    [InlineData("$SET-x", "value-x")]
    [InlineData("[$NONE]", "[]")]
    [InlineData("${NONE:-d}", "d")]
    [InlineData("${EMPTY:-d}", "d")]
    [InlineData("${SET:-d}", "value")]
    [InlineData("${NONE-d}", "d")]
    [InlineData("${EMPTY-d}", "")]
    [InlineData("${SET:+a}", "a")]
    [InlineData("${EMPTY:+a}", "")]
    [InlineData("${EMPTY+a}", "a")]
    [InlineData("${NONE+a}", "")]
    [InlineData("${SET:?m}", "value")]
    [InlineData("${EMPTY?m}", "")]
    [InlineData("${NONE:-}", "")]
    [InlineData("${NONE:-a b:c-d?e}", "a b:c-d?e")]
    [InlineData("${a-b}", "b")] // a with the default b, not a name with a dash
    [InlineData("${NONE:-${SET}}", "value")]
    [InlineData("${NONE:-${EMPTY:-${NONE-x}}y}z", "xyz")]
    [InlineData("${NONE:-$SET}", "value")]
    [InlineData("$$", "$")]
    [InlineData("$$SET", "$SET")]
    [InlineData("$$$SET", "$value")]
    [InlineData("$$$$", "$$")]
    [InlineData("$${SET}", "${SET}")]
    [InlineData("${NONE:-$$x}", "$x")]
    [InlineData("100$", "100$")] // a dollar sign that begins no name stays
    [InlineData("$1 $(date) $-", "$1 $(date) $-")]
    [InlineData("$2y$10$", "$2y$10$")]
    [InlineData("$é", "$é")]
    public void Variables_are_replaced(string text, string expected)
    {
        var value = Parse(text);

        Assert.Empty(value.Problems);
        Assert.Equal(expected, value.Evaluate(new Scope()));
        Assert.Equal(text, value.ToString());
    }

    [Theory]
    [InlineData("$UNKNOWN")]
    [InlineData("a${UNKNOWN}b")]
    [InlineData("${UNKNOWN:+a}")]
    [InlineData("${NONE:?m}")] // compose stops here
    [InlineData("${EMPTY:?m}")]
    [InlineData("${NONE?m}")]
    [InlineData("${NONE:-$UNKNOWN}")]
    [InlineData("${SET} ${bad!}")]
    public void What_cannot_be_known_has_no_value(string text) => Assert.Null(Parse(text).Evaluate(new Scope()));

    /// <summary>A default is what the file says, whatever a shell may hold.</summary>
    [Theory]
    [InlineData("${UNKNOWN:-d}", "d")]
    [InlineData("${UNKNOWN-d}", "d")]
    public void Of_an_unknown_variable_the_default_is_taken(string text, string expected) => Assert.Equal(expected, Parse(text).Evaluate(new Scope()));

    /// <summary>Everything a shell knows and compose refuses.</summary>
    [Theory]
    [InlineData("x[|${N:0:3}|]y")]
    [InlineData("[|${N/x/y}|]")]
    [InlineData("[|${N//x/y}|]")]
    [InlineData("[|${N%.*}|]")]
    [InlineData("[|${N##*/}|]")]
    [InlineData("[|${N:=x}|]")]
    [InlineData("[|${N=x}|]")]
    [InlineData("[|${N^^}|]")]
    [InlineData("[|${N@Q}|]")]
    [InlineData("[|${N[0]}|]")]
    [InlineData("[|${a.b}|]")]
    [InlineData("[|${N!}|]")]
    [InlineData("[|${N }|]")]
    [InlineData("[|${ N}|]")]
    [InlineData("[|${}|]")]
    [InlineData("[|${1}|]")]
    [InlineData("[|${#N}|]")]
    [InlineData("[|${!N}|]")]
    [InlineData("[|${-x}|]")]
    [InlineData("[|${N|]")]
    [InlineData("a[|${|]")]
    [InlineData("[|${N:|]")]
    [InlineData("[|${N:-d|]")]
    [InlineData("[|${N:-${M}|]")]
    [InlineData("${N:-[|${M!}|]}")]
    [InlineData("[|${a.b}|] ${SET} [|${c.d}|]")]
    public void Refused_substitutions_are_problems(string markup)
    {
        var text = markup.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var value = Parse(text);

        Assert.Equal(markup, Render(text, value.Problems.Select(problem => problem.Span)));
        Assert.All(value.Problems, problem => Assert.InRange(problem.Message.Length, 10, 160));
        Assert.Null(value.Evaluate(new Scope()));
        Assert.False(value.IsLiteral);
    }

    /// <summary>One closing brace is missing, however deep the text was when it ended.</summary>
    [Fact]
    public void An_unclosed_nest_is_one_problem() => Assert.Single(Parse("${A:-${B:-${C:-x").Problems);

    [Fact]
    public void Variables_stand_in_the_order_they_begin_and_know_where()
    {
        var value = Parse("a$ONE-${TWO:-x${THREE?m}}$$FOUR");

        Assert.Equal(
            ["ONE None  101+4 102+3", "TWO DefaultIfEmpty x${THREE?m} 106+19 108+3", "THREE RequiredSet m 114+10 116+5"],
            value.Variables.Select(variable =>
                $"{variable.Name} {variable.Operator} {variable.Operand} {Place(variable.Span)} {Place(variable.NameSpan)}"));
        static string Place(TextSpan span) => $"{span.Start}+{span.Length}";
    }

    [Theory]
    [InlineData("plain", true)]
    [InlineData("a$$b", true)]
    [InlineData("100$", true)]
    [InlineData("$A", false)]
    [InlineData("${A!}", false)]
    public void Literal_is_what_holds_no_variable(string text, bool isLiteral) => Assert.Equal(isLiteral, Parse(text).IsLiteral);

    [Fact]
    public void A_literal_keeps_its_dollar_signs() => Assert.Equal("$A$$", InterpolatedText.Literal("$A$$").Evaluate(new Scope()));

    public static TheoryData<string> Hostile =>
    [
        Repeat("${A:-", 200_000),
        Repeat("${A:-", 200_000) + Repeat("}", 200_000),
        Repeat("${A:-x}", 200_000),
        Repeat("${!", 300_000) + "}",
        Repeat("${A!}", 200_000),
        Repeat("$", 1_000_001),
        Repeat("$A", 500_000),
        "${A:-" + Repeat("}", 1_000_000),
        "${A:-" + new string('x', 1_000_000) + "}",
        Repeat("{", 1_000_000) + "$" + Repeat("{", 1_000_000),
    ];

    /// <summary>Linear, no deep recursion, a bounded number of problems.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_values_are_read(string text)
    {
        var value = Parse(text);
        value.Expand(new Scope());

        var whole = new TextSpan(Offset, text.Length);
        Assert.All(value.Problems, problem => Assert.True(whole.Contains(problem.Span)));
        Assert.InRange(value.Problems.Count, 0, 100);
    }

    [Fact]
    public void A_value_that_grows_without_end_is_unknown()
    {
        var text = Repeat("$SET", 10_000);
        Assert.Null(Parse(text).Evaluate(new Scope()));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Render(string text, IEnumerable<TextSpan> spans) => spans.OrderByDescending(span => span.Start)
        .Aggregate(text, (marked, span) => marked.Insert(span.End - Offset, "|]").Insert(span.Start - Offset, "[|"));
}
