using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Core.Tests.Documents.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: b", "{'a': 'b'}")]
    [InlineData("a:\n  b: c\nd:\n- e\n-   f: g\n    h:", "{'a': {'b': 'c'}, 'd': ['e', {'f': 'g', 'h': ''}]}")]
    [InlineData("a: {b: c, d: , e}", "{'a': {'b': 'c', 'd': '', 'e': ''}}")]
    [InlineData("[a, b: c, [d], {}, ? e : f, ]", "['a', {'b': 'c'}, ['d'], {}, {'e': 'f'}]")]
    [InlineData("? [a, b]\n: c", "{['a', 'b']: 'c'}")]
    [InlineData("- a\n   - b", "['a - b']")] // a deeper line goes on with the text
    [InlineData("a: |\n  x\n   y\n\nb: >-\n  p\n  q\n", "{'a': 'x\\n y\\n', 'b': 'p q'}")]
    [InlineData("a: !reset\nb: !override [c]\nd: !!str 1", "{'a': !reset '', 'b': !override ['c'], 'd': !!str '1'}")]
    [InlineData("a: !<tag:yaml.org,2002:str> 1\nb: ! c", "{'a': !<tag:yaml.org,2002:str> '1', 'b': ! 'c'}")]
    [InlineData("a: &x !t b\nc: !t &y d\ne: *x", "{'a': !t 'b', 'c': !t 'd', 'e': *x}")]
    [InlineData("%YAML 1.2\n---\na: b", "{'a': 'b'}")]
    [InlineData("image: nginx:1.27\nurl: http://a/#b", "{'image': 'nginx:1.27', 'url': 'http://a/#b'}")]
    public void Reads(string content, string expected) => Assert.Equal(expected, YamlFixture.Describe(YamlFixture.Root(content)));

    [Theory]
    [InlineData("a: b\n---\nc\n...\n--- d", "{'a': 'b'} 'c' 'd'")]
    [InlineData("---\n# nothing\n---\n---\n~\n", "'~'")] // empty documents are left out, a written null is not
    [InlineData("", "")]
    [InlineData("# only a comment\n", "")]
    public void Reads_documents(string content, string expected) =>
        Assert.Equal(expected, string.Join(" ", YamlFixture.ReadClean(content).Roots.Select(YamlFixture.Describe)));

    // Forms the library refuses and the readers of compose and Kubernetes accept.
    [Theory]
    [InlineData("a: [\nb,\nc # d]\n]\ne: f", "{'a': ['b', 'c'], 'e': 'f'}")]
    [InlineData("x:\n  a: [\n  'it''s',\n \"b\\\"]\"\n]\n", "{'x': {'a': ['it's', 'b\"]']}}")]
    [InlineData("a: {\n\"b\": [c,\nd],\ne: f\n}\n", "{'a': {'b': ['c', 'd'], 'e': 'f'}}")]
    [InlineData("a: [b\nc]\n", "{'a': ['b c']}")]
    [InlineData("a: \"b\n\"\nc: d", "{'a': 'b ', 'c': 'd'}")]
    [InlineData("a: \"b\r\nc\" # e\r\nd: e\r\n", "{'a': 'b c', 'd': 'e'}")]
    [InlineData("a:\n  b: \"c\nd\"\n  e: \"f\ng\"\n", "{'a': {'b': 'c d', 'e': 'f g'}}")]
    [InlineData("a: \"b\"#c\nd: 'e'#f\ng: [h,#i\n j]#k\n", "{'a': 'b', 'd': 'e', 'g': ['h', 'j']}")]
    public void Reads_what_docker_compose_reads(string content, string expected)
    {
        var root = YamlFixture.Root(content);
        Assert.Equal(expected, YamlFixture.Describe(root));
        foreach (var scalar in YamlFixture.Nodes(root).OfType<YamlScalar>()) Assert.NotEqual(default, scalar.ToSource(new(0, 1)));
    }

    // The mark stands for the span of the node of the value v, of the list in it or of the only marked thing.
    [Theory]
    [InlineData("v: [|b|]   # c\n")]
    [InlineData("v: [|'b c'|]\n")]
    [InlineData("v: [|\"b\\\"\n  c\"|] \n")]
    [InlineData("v: [|b\n  c|]\nd: e")]
    [InlineData("v:[||]\n")]
    [InlineData("v:[||]   # c\nb: c\n")]
    [InlineData("v :[||]\n")]
    [InlineData("? v\n:[||]\n")]
    [InlineData("? v[||]\n")]
    [InlineData("{v:[||] , b: c}")]
    [InlineData("{v[||], b: c}")]
    [InlineData("v: !reset[||]\nb: c")]
    [InlineData("v: !t &x[||] # c\n\nb: c")]
    [InlineData("v: !t &x [|b|]\n")]
    [InlineData("v: &x !!str [|b|]\n")]
    [InlineData("v: &x\n  # c\n\n  [|b|]\n")]
    [InlineData("v: !t [|[b, !t 'c', ]|] # d\n")]
    [InlineData("v: [|[\n  b, # ]\n  c\n]|]\n")]
    [InlineData("v: [|{b: [c], d}|]\n")]
    [InlineData("v: [|[]|]\n")]
    [InlineData("v: [|{ }|]\n")]
    [InlineData("v: !override\n  [|- b\n  - c: d\n    e:|]   \n\n# f\ng: h")]
    [InlineData("v:\n[|- b\n-|]\n")]
    [InlineData("v: &x\n  [|b: c\n  d: e|] # f\n\n")]
    [InlineData("v:\n  [|? b\n  : c|]\n")]
    [InlineData("v:\n  [|&k b: c|]\n")] // the anchor is the key's
    [InlineData("v: [||\n  b\n\n  c|]\n\n# d\ne: f")]
    [InlineData("v: !t [|>2-\n   b|]\ne: f")]
    [InlineData("v: [||-|]   # c\nb: c")]
    [InlineData("b: &x c\nv: [|*x|]\n")]
    [InlineData("b: c\r\nv: [|d|]\r\ne: f\r\n")]
    [InlineData("v: [||\r\n  b\r\n  c|]\r\n\r\nd: e\r\n")]
    [InlineData("😀: 😀 # 😀\nv: [|é😀|]\n")] // offsets count UTF-16 characters
    public void Knows_where_a_value_stands(string marked)
    {
        // [| before | or [ reads like the mark itself: the marks are taken out by hand.
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.LastIndexOf("|]", StringComparison.Ordinal) - 2;
        var content = marked.Remove(end + 2, 2).Remove(start, 2);
        var value = Assert.IsType<YamlMapping>(YamlFixture.Root(content)).Find("v")!;
        Assert.Equal(marked, Markup.Render(content, [value.Span]));
    }

    [Theory]
    [InlineData("[a, [|b: c|], d]")]
    [InlineData("[[|\"a\": {b: c}|]]")]
    [InlineData("- [|a: b\n  c:|]\n")]
    [InlineData("- - x\n- [|a: b|]\n- - y\n")]
    public void Knows_where_a_mapping_in_a_list_stands(string marked)
    {
        var markup = Markup.Parse(marked);
        var mapping = YamlFixture.Nodes(YamlFixture.Root(markup.Text)).OfType<YamlMapping>().First();
        Assert.Equal(marked, Markup.Render(markup.Text, [mapping.Span]));
    }

    [Fact]
    public void An_entry_reaches_from_its_key_to_the_end_of_its_value()
    {
        var root = Assert.IsType<YamlMapping>(YamlFixture.Root("a: # c\n  - b\n\nc:\n"));
        Assert.Equal(["a: # c\n  - b", "c:"], root.Entries.Select(entry => "a: # c\n  - b\n\nc:\n".Substring(entry.Span.Start, entry.Span.Length)));
    }

    [Theory]
    [InlineData("[|# a|]\nb: c [|#d  |]\n")]
    [InlineData("a: b#c\nd: \"#e\" [|# f|]\ng: '#\n  #h' [|#i|]\n")]
    [InlineData("a: [b, [|# c]|]\n  d] [|# e|]\n")]
    [InlineData("a: >- [|# b|]\n  # c\n  d\n [|# e|]\nf: g [|# h|]")]
    [InlineData("a: &x#y b\nc: !t#u d\n")]
    [InlineData("a: b [|#\tc|]\r\n[|#|]\r\n")]
    [InlineData("[|# a|]\n---\n[|# b|]\n...\n[|# c|]")]
    [InlineData("a: 'b\n[|# c|]\n")] // comments behind an error still count
    public void Finds_comments(string marked)
    {
        var markup = Markup.Parse(marked);
        Assert.Equal(marked, Markup.Render(markup.Text, YamlFixture.Read(markup.Text).Comments.Select(comment => comment.Span)));
    }

    [Fact]
    public void Tells_comments_behind_a_value_from_those_on_a_line_of_their_own()
    {
        var comments = YamlFixture.ReadClean("# a\n  #  b \nc: d # e\n").Comments;
        Assert.Equal(["a", "b", "e"], comments.Select(comment => comment.Text));
        Assert.Equal([false, false, true], comments.Select(comment => comment.IsTrailing));
    }
}
