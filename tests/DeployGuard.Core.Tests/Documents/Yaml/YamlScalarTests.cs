using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Yaml;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData(YamlScalarKind.Null, "", "~", "null", "Null", "NULL", "!reset", "!reset null", "!!null x")]
    [InlineData(YamlScalarKind.Boolean, "true", "True", "TRUE", "false", "False", "FALSE", "!!bool yes")]
    [InlineData(YamlScalarKind.Integer, "0", "-1", "+12", "0x1F", "0o17", "0b101", "0777", "1_000", "18446744073709551615", "!!int '3'", "!override 80")]
    [InlineData(YamlScalarKind.Float, "1.5", "-.5", "1.", "1e3", "1.5E-3", ".inf", "-.INF", "+.Inf", ".nan", ".NaN", "18446744073709551616", "08", "!!float 1")]
    [InlineData(YamlScalarKind.String, "a", "yes", "on", "tRUE", "nULL", "nan", "1.2.3", "80:80", "0x", "0xG", "1e", ".", "-", "+", "_1", "1a", "2024-01-01",
        "'1'", "\"true\"", "''", "!!str 1", "!!str", "! 1", "!custom 1", "10m", "1,5")]
    public void Knows_what_a_value_is_taken_for(YamlScalarKind kind, params string[] values)
    {
        foreach (var value in values)
        {
            if (value == "-") continue; // a list
            Assert.Equal($"{value} {kind}", $"{value} {YamlFixture.Scalar("a: " + value).Kind}");
        }
    }

    [Fact]
    public void Blocks_are_strings() => Assert.Equal(YamlScalarKind.String, YamlFixture.Scalar("a: |-\n  1\n").Kind);

    [Theory]
    [InlineData(true, "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON", "y", "Y", "!!bool yes")]
    [InlineData(false, "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N")]
    [InlineData(null, "tRUE", "1", "'true'", "\"no\"", "!!str yes", "", "~", "yEs")]
    public void Knows_the_switches_of_both_versions(bool? expected, params string[] values)
    {
        foreach (var value in values) Assert.Equal($"{value} {expected}", $"{value} {YamlFixture.Scalar("a: " + value).Boolean}");
    }

    // The mark is where the X of the value (or what stands for it) is found.
    [Theory]
    [InlineData("a: b[|X|]c")]
    [InlineData("a: 'b''[|X|]c'")]
    [InlineData("a: 'b\n  c[|X|]'")]
    [InlineData("a: b\n  c\n\n  d [|X|] e\nf: g")]
    [InlineData("a: b\r\n  c[|X|]\r\nf: g")]
    [InlineData("a: \"\\n\\x41\\u0042\\U0001F600\\\"[|X|]\"")]
    [InlineData("a: \"b[|\\x58|]c\"")]
    [InlineData("a: \"b[|\\u0058|]c\"")]
    [InlineData("a: \"b \\\n   c[|X|]\"")]
    [InlineData("a: \"b\\\n\n   c[|X|]\"")]
    [InlineData("a: \"b  \n\n\n   c\\e\\_\\L\\/[|X|]\"")]
    [InlineData("a: |\n  b\n\n   c [|X|]\n\nd: e")]
    [InlineData("a: |\r\n  b\r\n  c[|X|]\r\nd: e")]
    [InlineData("a: |2 # e\n    b\n  c[|X|]\n")]
    [InlineData("a: |+\n\n  c[|X|]\n\n")]
    [InlineData("a: |-\n  c[|X|]")]
    [InlineData("a: >\n  b\n  c\n\n  d\n    e\n  f[|X|]\n\ng: h")]
    [InlineData("a: >-\n\n  b\n\n\n  [|X|]")]
    [InlineData("a: >\n  b\n   c\n   d\n\n  [|X|]\ne: f")]
    [InlineData("😀: &x 1\na: |\n  😀[|X|]")]
    public void Knows_where_a_character_stands(string marked)
    {
        var markup = Markup.Parse(marked);
        var scalar = YamlFixture.Scalar(markup.Text);
        var place = scalar.ToSource(new TextSpan(scalar.Value.IndexOf('X'), 1));
        Assert.Equal(marked, Markup.Render(markup.Text, [place]));
    }

    [Theory]
    [InlineData("a: b c", "b c")]
    [InlineData("a: 'it''s'", "it's")]
    [InlineData("a: \"x \\\"y\\\" \\\\\"", "x \"y\" \\")]
    [InlineData("a: |\n  b\n\n   c\n\n", "b\n\n c\n")]
    [InlineData("a: |-\r\n  b\r\n  c\r\n", "b\nc")]
    [InlineData("a: >\n  b\n", "b\n")]
    [InlineData("a: ''", "")]
    [InlineData("a: |\n", "")]
    public void Maps_what_stands_in_the_file(string content, string expected)
    {
        var mapped = YamlFixture.Scalar(content).Mapped;
        Assert.NotNull(mapped);
        Assert.Equal(expected, mapped!.Content);
        Assert.Equal(expected, YamlFixture.Scalar(content).Value);
        for (var i = 0; i < expected.Length; i++) Assert.Equal(expected[i], content[mapped.ToSource(i)]);
    }

    [Theory]
    [InlineData("a: b\n  c")]
    [InlineData("a: \"b\\nc\"")]
    [InlineData("a: >\n  b\n  c\n")]
    public void Maps_nothing_when_a_character_stands_nowhere(string content) => Assert.Null(YamlFixture.Scalar(content).Mapped);

    [Fact]
    public void The_place_of_a_part_lies_in_the_span()
    {
        var scalar = YamlFixture.Scalar("a: |\n  b\n  c\n\nd: e");
        Assert.Equal(scalar.Span.End, scalar.ToSource(new TextSpan(0, scalar.Value.Length)).End);
        Assert.Equal(scalar.Span, scalar.ToSource(new TextSpan(2, 99)));
    }
}
