using DeployGuard.Documents.Yaml;

namespace DeployGuard.Core.Tests.Documents.Yaml;

public sealed class YamlAliasTests
{
    [Fact]
    public void An_alias_shares_the_node_it_repeats()
    {
        var root = Assert.IsType<YamlMapping>(YamlFixture.Root("a: &x {b: c}\nd: *x\n"));
        var alias = Assert.IsType<YamlAlias>(root.Find("d"));
        Assert.Equal("x", alias.Name);
        Assert.Same(root.Find("a"), alias.Target);
    }

    [Theory]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "2")] // a name may be given again (YAML 1.2 §7.1)
    [InlineData("a: &x 1\nc: *x\nb: &x 2", "1")]
    [InlineData("a: &x [&x 3]\nc: *x", "3")]
    [InlineData("a: &x\nc: *x", "")]
    [InlineData("? &x k\n: v\nc: *x", "k")]
    public void An_alias_repeats_the_latest_anchor_before_it(string content, string expected)
    {
        var root = Assert.IsType<YamlMapping>(YamlFixture.Root(content));
        Assert.Equal(expected, Assert.IsType<YamlScalar>(root.Find("c")!.Target).Value);
    }

    [Theory]
    [InlineData("a: [|*x|]\nb: &x 1")]
    [InlineData("a: &x {b: [|*x|]}")]
    [InlineData("a: &x\n  - b\n  - c: [|*x|]\n")]
    [InlineData("a: &x 1\nb: &x [[|*x|]]")] // the latest is the one it stands in
    [InlineData("a: &x 1\n---\nb: [|*x|]")] // anchors end with their document
    [InlineData("- [|*.log|]")]
    [InlineData("a: &x\n  <<: [|*x|]\n")]
    public void An_alias_of_nothing_is_a_problem_and_has_no_target(string marked)
    {
        var problem = Assert.Single(YamlFixture.ProblemsAt(marked));
        var file = YamlFixture.Read(marked.Replace("[|*", "*").Replace("|]", ""));
        Assert.Null(file.Roots.SelectMany(YamlFixture.Nodes).OfType<YamlAlias>().Single().Target);
        Assert.Contains("alias", problem.Message.Replace("No anchor", "alias"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_can_be_a_key()
    {
        var root = Assert.IsType<YamlMapping>(YamlFixture.Root("a: &x b\n*x : c\n"));
        Assert.Equal("c", Assert.IsType<YamlScalar>(root.Find("b")).Value);
    }

    [Theory]
    [InlineData("a: 1\n[|a|]: 2\n'b': 1\n[|\"b\"|]: 2\n[|a|]: 3")]
    [InlineData("s:\n  a: {b: 1, [|b|]: 2}\n  [|a|]: 1\n")]
    [InlineData("a: &x b\nb: 1\n[|*x|] : 2")]
    [InlineData("a: &x {}\nb:\n  <<: *x\n  [|<<|]: *x\n")]
    [InlineData("kind: A\n[|kind|]: B\n---\nkind: C\n")]
    public void Every_repeated_key_is_a_problem(string marked) => YamlFixture.ProblemsAt(marked);

    [Theory]
    [InlineData("a: {b: 1}\nc: {b: 1}\nb: 1")]
    [InlineData("- a: 1\n- a: 1")]
    [InlineData("a: 1\nA: 2")]
    [InlineData("[a]: 1\n[b]: 2")]
    [InlineData("a: &x {b: 1}\nc: {<<: *x, b: 2}")] // an override, not a repetition
    [InlineData("'<<': 1\nb: &x {}\n<<: *x")]
    public void Keys_of_different_mappings_do_not_repeat_each_other(string content) => YamlFixture.ReadClean(content);

    [Fact]
    public void A_repeated_key_names_the_line_of_the_first()
    {
        var problem = Assert.Single(YamlFixture.Read("x: y\nports: []\nimage: a\nports: []\n").Problems);
        Assert.Equal("Key 'ports' stands here again, first on line 2: keep one, or put both contents under it", problem.Message);
    }
}
