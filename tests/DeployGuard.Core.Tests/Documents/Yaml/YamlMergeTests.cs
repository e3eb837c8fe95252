using DeployGuard.Documents.Yaml;

namespace DeployGuard.Core.Tests.Documents.Yaml;

/// <summary>The rules of https://yaml.org/type/merge.html.</summary>
public sealed class YamlMergeTests
{
    private const string Anchors = "p: &p {a: 1, b: 2}\nq: &q {b: 3, c: 4}\nl: &l [*p, *q]\n";

    [Theory]
    [InlineData("<<: *p", "a=1 b=2")]
    [InlineData("<<: *p, b: 9", "b=9 a=1")]
    [InlineData("b: 9, <<: *p", "b=9 a=1")] // an own key wins wherever it stands
    [InlineData("<<: [*p, *q]", "a=1 b=2 c=4")] // the earlier wins
    [InlineData("<<: [*q, *p]", "b=3 c=4 a=1")]
    [InlineData("<<: {a: 7, d: 8}, d: 9", "d=9 a=7")]
    [InlineData("<<: [{a: 7}, *p]", "a=7 b=2")]
    [InlineData("<<: {<<: *p, b: 5}, d: 9", "d=9 b=5 a=1")]
    [InlineData("<<: {<<: [*q, {a: 6, e: 7}]}", "b=3 c=4 a=6 e=7")]
    [InlineData("<<: []", "")]
    [InlineData("'<<': x", "<<=x")] // quoted it is a key like any other
    [InlineData("<<: *l", "a=1 b=2 c=4")]
    public void Merges(string entries, string expected)
    {
        var root = Assert.IsType<YamlMapping>(YamlFixture.Root(Anchors + "t: {" + entries + "}"));
        Assert.Equal(expected, Effective(root.Find("t")!));
    }

    [Fact]
    public void Two_merges_are_a_problem_and_both_count()
    {
        var file = YamlFixture.Read(Anchors + "t:\n  <<: *p\n  <<: *q\n");
        Assert.Single(file.Problems);
        Assert.Equal("a=1 b=2 c=4", Effective(((YamlMapping)file.Roots[0]).Find("t")!));
    }

    [Fact]
    public void Of_repeated_keys_the_last_counts()
    {
        var root = (YamlMapping)YamlFixture.Read("a: 1\nb: 2\na: 3\n").Roots[0];
        Assert.Equal("b=2 a=3", Effective(root));
        Assert.Equal(3, root.Entries.Count);
    }

    [Theory]
    [InlineData("a: {<<: [|1|]}")]
    [InlineData("a:\n  [|<<|]:\n")]
    [InlineData("a: &x b\nc:\n  <<: [|*x|]\n")]
    [InlineData("a: &x {}\nc:\n  <<: [*x, [|y|]]\n")]
    public void What_is_no_mapping_cannot_be_merged(string marked) => Assert.Single(YamlFixture.ProblemsAt(marked));

    private static string Effective(YamlNode node) => string.Join(" ",
        Assert.IsType<YamlMapping>(node).EffectiveEntries.Select(entry => $"{entry.Name}={entry.Value}"));
}
