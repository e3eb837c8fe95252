namespace DeployGuard.Core.Tests.Documents.Yaml;

/// <summary>What stops the parser, said where it is and in words that help.</summary>
public sealed class YamlProblemTests
{
    [Theory]
    [InlineData("a:\n[|\t|]b: c\n", "tab")] // the library says 1:1
    [InlineData("a: b\n[|\t|]c: d\n", "tab")] // and here the value above
    [InlineData("a:\n  - b\n[|\t|]- c\n", "tab")]
    [InlineData("a:\n  b: |\n[|\t|]c\n", "tab")]
    [InlineData("x: y\tz # \t\na:\n  b: 1\n  [|\t|]c: 2\n", "tab")]
    [InlineData("a: [|'|]b\nc: d\n", "never closed")]
    [InlineData("a:\n  b: [|\"|]c\n", "never closed")]
    [InlineData("a: [|\"|]b\nc: d\n", "close the quote")]
    [InlineData("a: [|'|]x\nb: 'y'\n", "close this one")]
    [InlineData("a: 'it'[|s'|]\n", "double a '")]
    [InlineData("a: \"b\" [|c|]\n", "quotes")]
    [InlineData("a: \"C:[|\\d|]ir\"\n", "escape")]
    [InlineData("a: \"\\\\[|\\u|]12\"\n", "escape")]
    [InlineData("a: b[|:|] c\n", "quotes")]
    [InlineData("a:\n  - b: c[|:|] d\n", "quotes")]
    [InlineData("a: b\n  [|c|]: d\n", "fit the line above")]
    [InlineData("a:\n  b: c\n [|d: e|]\n", "indentation")]
    [InlineData("a:\n    b: c\n  [|d:|]\n    e: f\n", "indentation")]
    [InlineData("a:\n  - b\n [|c: d|]\n", "indentation")]
    [InlineData("a:\n  - b\n  [|c|]: d\n", "list above")]
    [InlineData("a: b\n[|foo|]\nc: d\n", "neither")]
    [InlineData("a[|:|]b\nc: d\n", "No blank")]
    [InlineData("a: b\nc[|:|]d\ne: f\n", "No blank")]
    [InlineData("a: [|-|] b\n", "list")]
    [InlineData("a: [|@|]b\n", "start with @")]
    [InlineData("a: [|`|]b`\n", "start with `")]
    [InlineData("a: [|%|]b\n", "start with %")]
    [InlineData("a: [|}|]\n", "start with }")]
    [InlineData("a: [|*|]\n", "name")]
    [InlineData("a: &b [|&|]c d\n", "anchor")]
    [InlineData("a: [|!|]e!x b\n", "tag")]
    [InlineData("a: b\n[|%|]x: c\n", "directive")]
    [InlineData("[|%|]YAML 3.0\n---\na: b\n", "directive")]
    [InlineData("a: [b, c # d\n  [|e|]]\n", "write a comma")]
    [InlineData("a: [||]|b\n  c\n", "block")]
    [InlineData("a: [|{|]b: c\nd: e\n", "write }")]
    [InlineData("a: {b: c,[|,|] d}\n", "remove the comma")]
    [InlineData("a: [b, {c: d[|]|]\n", "closing }")]
    [InlineData("a:\n  - \"80\"\n  - [\n    b,\n    \"c\"\n    [|\"|]d\"]\n", "line 3: write a comma")]
    [InlineData("a: {b: c\n  d[|:|] e\n", "comma or the closing }")]
    [InlineData("a: [b][|]|]\n", "No bracket is open")]
    [InlineData("a: {{ b }} [|c|]\n", "quotes")]
    [InlineData("a: 1\n[|<<<<<<<|] HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", "conflict")]
    public void Names_the_cause_at_its_place(string marked, string word)
    {
        if (marked.Contains("[||]|b", StringComparison.Ordinal))
        {
            // The mark of a | cannot be written.
            var problem = Assert.Single(YamlFixture.Read("a: |b\n  c\n").Problems);
            Assert.Equal((3, 1), (problem.Span.Start, problem.Span.Length));
            Assert.Contains(word, problem.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Contains(word, Assert.Single(YamlFixture.ProblemsAt(marked)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_bracket_is_found_where_it_stands()
    {
        var file = YamlFixture.Read("a: b\nc: [d, e\nf: g\n");
        var problem = Assert.Single(file.Problems);
        Assert.Equal(8, problem.Span.Start);
        Assert.False(file.IsComplete);
    }

    [Theory]
    [InlineData("a: b\nc: {d: e, f: [g\nh: i", "{'a': 'b', 'c': {'d': 'e', 'f': []}}")]
    [InlineData("a:\n  - b\n  - c: d\n    e: 'f\n", "{'a': ['b', {'c': 'd'}]}")]
    [InlineData("a: b\n---\nc: d\ne: f: g\n", "{'a': 'b'} {'c': 'd'}")]
    public void What_stands_before_an_error_can_be_used(string content, string expected)
    {
        var file = YamlFixture.Read(content);
        Assert.Single(file.Problems);
        Assert.False(file.IsComplete);
        Assert.Equal(expected, string.Join(" ", file.Roots.Select(YamlFixture.Describe)));
    }

    [Fact]
    public void Messages_do_not_repeat_the_file()
    {
        var key = new string('k', 200);
        var problem = Assert.Single(YamlFixture.Read($"{key}: 1\n{key}: 2\n").Problems);
        Assert.InRange(problem.Message.Length, 1, 160);
        Assert.DoesNotContain(problem.Message, char.IsControl);
    }
}
