using System.Text;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Core.Tests.Documents.Yaml;

/// <summary>Files made to hang, flood or kill a reader. Each would take minutes if any step were quadratic in its size.</summary>
public sealed class HostileYamlTests
{
    private const int Many = 100_000;
    private const int TenMegabytes = 10 * 1024 * 1024;

    // By name: the runner writes the data of every test down, and these are large.
    private static readonly Dictionary<string, Func<string>> Refused = new()
    {
        ["flow lists"] = () => Repeat("["),
        ["closed flow lists"] = () => Repeat("[") + Repeat("]"),
        ["flow mappings"] = () => Repeat("{a: "),
        ["lists"] = () => Repeat("- "),
        ["keys"] = () => Repeat("? "),
        ["keys and lists"] = () => Repeat("? - "),
        ["lists by indentation"] = () => string.Concat(Enumerable.Range(0, 1_500).Select(i => new string(' ', i) + "-\n")),
        ["aliases of aliases"] = () => Bomb(9, i => $"a{i}: &a{i} [" + Aliases(i, 9) + "]\n"),
        ["aliases of aliases as keys"] = () => Bomb(12, i => $"? &a{i} {{? [" + Aliases(i, 9) + "] : 1}\n: 1\n"),
        ["merges of merges"] = () => Bomb(9, i => $"a{i}: &a{i}\n  k{i}: 1\n  <<: [" + Aliases(i, 9) + "]\n"),
        ["merges of merged mappings"] = () => Bomb(12, i => $"a{i}: &a{i} {{<<: [" + Aliases(i, 9) + $"], x{i}: {{<<: [" + Aliases(i, 9) + "]}}\n"),
        ["a chain of merges"] = () => Bomb(1_000, i => $"a{i}: &a{i} {{k{i}: 1, <<: " + (i == 0 ? "{}" : $"*a{i - 1}") + "}\n"),
        ["a large mapping merged through a hundred levels"] = () =>
            Concat(95, i => $"{{k{i}: 1, <<: ") + "{" + Fill("key{0}: 1, ", 1_000_000) + "}" + Repeat("}", 95),
        ["a mapping merged through fifty levels"] = () =>
            Concat(50, i => new string(' ', i) + "<<:\n") + Concat(5_000, i => new string(' ', 50) + $"k{i}: 1\n"),
        ["a flat mapping of 10 MB"] = () => Fill("key{0}: value\n", TenMegabytes),
        ["a text of 10 MB"] = () => "a: " + new string('x', TenMegabytes),
        ["a comment of 10 MB"] = () => "#" + new string('x', TenMegabytes),
        ["documents of 10 MB"] = () => Fill("---\n", TenMegabytes),
        ["a list of 10 MB"] = () => "[" + Fill("a, ", TenMegabytes) + "]",
        ["a list of half a million values"] = () => "[" + Repeat("a,", 600_000) + "]",
        ["half a million documents"] = () => Repeat("---\n", 400_000),
    };

    private static readonly Dictionary<string, Func<string>> Accepted = new()
    {
        ["a flat mapping"] = () => Fill("key{0}: value\n", 1_000_000),
        ["a text"] = () => "a: " + new string('x', 2_000_000),
        ["a text in quotes"] = () => "a: \"" + Repeat("\\n", 900_000) + "\"",
        ["a text of many lines"] = () => "a: |\n" + Repeat("  x\n", 400_000),
        ["a folded text of many lines"] = () => "a: >\n" + Repeat("  x\n\n", 300_000),
        ["comments"] = () => Repeat("# x\n", 400_000) + "a: b",
        ["blank lines"] = () => "a:\n" + Repeat("\n", 1_000_000) + "  b: c",
        ["a wide list"] = () => "[" + Repeat("a, ", 400_000) + "]",
        ["single pairs"] = () => "[" + Repeat("a: b, ", 80_000) + "]",
        ["values that are not written"] = () => "{" + string.Concat(Enumerable.Range(0, 150_000).Select(i => $"k{i}: , ")) + "}",
        ["anchors"] = () => string.Concat(Enumerable.Range(0, 50_000).Select(i => $"- &a{i} x\n- *a{i}\n")),
        ["a hundred levels"] = () => Repeat("[", 100) + Repeat("]", 100),
    };

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    public static TheoryData<string> AcceptedNames => [.. Accepted.Keys];

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public void Is_given_up_with_one_problem(string what)
    {
        var file = YamlFixture.Read(Refused[what]());
        Assert.True(file.Problems.Count == 1, what);
        Assert.Empty(file.Roots);
        Assert.False(file.IsComplete);
    }

    [Theory]
    [MemberData(nameof(AcceptedNames))]
    public void Is_read(string what)
    {
        var file = YamlFixture.Read(Accepted[what]());
        Assert.True(file.Problems.Count == 0, what + ": " + string.Join(" ", file.Problems));
        foreach (var mapping in file.Roots.OfType<YamlMapping>())
        {
            foreach (var scalar in mapping.EffectiveEntries.Select(entry => entry.Value).OfType<YamlScalar>()) _ = scalar.Mapped;
        }
    }

    // Forms that are read a second time, more often than is tried.
    [Theory]
    [InlineData("- [\na]\n")]
    [InlineData("- \"\na\"\n")]
    [InlineData("- \"a\"#b\n")]
    [InlineData("- [\n")]
    [InlineData("- \"\n")]
    public void A_file_of_tolerated_forms_is_at_most_one_problem(string form) =>
        Assert.InRange(YamlFixture.Read("a:\n" + Repeat(form)).Problems.Count, 0, 1);

    // Just within the limit: the deepest chain and the widest bomb that are read.
    [Theory]
    [InlineData(180)]
    [InlineData(3)]
    public void Merges_within_the_limit_are_followed(int links)
    {
        var content = links > 9
            ? Bomb(links, i => $"a{i}: &a{i} {{k{i}: 1, <<: " + (i == 0 ? "{}" : $"*a{i - 1}") + "}\n")
            : Bomb(links, i => $"a{i}: &a{i}\n  k{i}: 1\n  <<: [" + Aliases(i, 9) + "]\n");
        var root = Assert.IsType<YamlMapping>(YamlFixture.Root(content));
        var last = Assert.IsType<YamlMapping>(root.Find("a" + (links - 1)));
        Assert.Equal(links, last.EffectiveEntries.Count(entry => entry.Name!.StartsWith('k')));
    }

    // Thirty anchors of ninety merges each, one inside the other: three thousand levels.
    [Fact]
    public void Deep_merges_need_no_deep_stack()
    {
        var content = Bomb(30, i =>
            $"a{i}: &a{i} " + Repeat("{<<: ", 90) + (i == 0 ? "{k: 1}" : $"*a{i - 1}") + Repeat("}", 90) + "\n");
        YamlFile? file = null;
        var thread = new Thread(() =>
        {
            file = YamlFixture.Read(content);
            _ = ((YamlMapping)((YamlMapping)file.Roots[0]).Find("a29")!).EffectiveEntries;
        }, 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Empty(file!.Problems);
        Assert.Equal("k", Assert.Single(((YamlMapping)((YamlMapping)file.Roots[0]).Find("a29")!).EffectiveEntries).Name);
    }

    [Fact]
    public void A_file_of_repeated_keys_does_not_flood_the_build() =>
        Assert.Equal(100, YamlFixture.Read(Repeat("a: 1\n")).Problems.Count);

    [Fact]
    public void A_file_of_broken_aliases_does_not_flood_the_build() =>
        Assert.Equal(100, YamlFixture.Read(Repeat("- *a\n")).Problems.Count);

    [Theory]
    [InlineData("...\n...\n")] // the library throws what is no YamlException
    [InlineData("a: !<> b")]
    [InlineData("%TAG !")]
    [InlineData("a: |9999999999\n *b")]
    [InlineData("a: [b\nc: d")]
    [InlineData("{a:{a:{a:{a:{a")]
    [InlineData("\0")]
    [InlineData("\uFEFF\uFEFFa: b")]
    [InlineData("\uD83D: \uDE00")]
    [InlineData("a: \"\\U99999999\"")]
    public void Oddities_never_throw(string content) => Assert.InRange(YamlFixture.Read(content).Problems.Count, 0, 1);

    private static string Aliases(int i, int count) =>
        i == 0 ? "{z: 1}" : string.Join(", ", Enumerable.Repeat($"*a{i - 1}", count));

    private static string Concat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));

    private static string Bomb(int levels, Func<int, string> level) => Concat(levels, level);

    private static string Repeat(string text, int count = Many) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Fill(string pattern, int length)
    {
        var text = new StringBuilder(length + 100);
        for (var i = 0; text.Length < length; i++) text.Append(pattern.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return text.ToString();
    }
}
