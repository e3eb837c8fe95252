using DeployGuard.Secrets.Tokens;

namespace DeployGuard.Core.Tests.Secrets.Tokens;

public sealed class KeywordAutomatonTests
{
    [Fact]
    public void Finds_keywords_within_keywords_whatever_their_case()
    {
        var hits = Hits(new KeywordAutomaton(["she", "he", "hers", "://"]), "usHErs://");
        Assert.Equal([(0, 4), (1, 4), (2, 6), (3, 9)], hits);
    }

    [Fact]
    public void Equal_keywords_are_found_each_for_itself() => Assert.Equal([(0, 2), (1, 2)], Hits(new KeywordAutomaton(["ab", "AB"]), "Ab"));

    // U+0130 and U+212A fold to letters of ASCII in some cultures; U+0161 would be an index of the table.
    [Theory]
    [InlineData("\u212Aey")]
    [InlineData("k\u0130ey")]
    [InlineData("k\u0161ey")]
    [InlineData("ke\uFFFFy")]
    [InlineData("")]
    public void Other_characters_begin_anew(string text) => Assert.Empty(Hits(new KeywordAutomaton(["key", "kiey"]), text));

    [Theory]
    [InlineData("")]
    [InlineData("Schl\u00FCssel")]
    public void Only_texts_of_ascii_can_be_keywords(string keyword) => Assert.Throws<ArgumentException>(() => new KeywordAutomaton(["a", keyword]));

    [Fact]
    public void More_states_than_the_table_holds_are_refused() =>
        Assert.Throws<ArgumentException>(() => new KeywordAutomaton([.. Enumerable.Range(0, 80_000).Select(i => $"{i:x8}")]));

    // Held against a plain search for each keyword, on texts in which they begin, overlap and contain each other all the time.
    [Fact]
    public void Finds_what_a_plain_search_finds()
    {
        var random = new Random(4);
        for (var round = 0; round < 400; round++)
        {
            var keywords = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Text(random.Next(1, 5))).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            var text = Text(random.Next(0, 200));
            Assert.Equal(Plain(keywords, text), Hits(new KeywordAutomaton(keywords), text));
        }

        string Text(int length) => new([.. Enumerable.Range(0, length).Select(_ => "abAB-["[random.Next(6)])]);
    }

    private static List<(int Keyword, int End)> Hits(KeywordAutomaton automaton, string text)
    {
        var hits = new List<(int, int)>();
        foreach (var hit in automaton.Find(text)) hits.Add((hit.Keyword, hit.End));
        return hits;
    }

    private static List<(int Keyword, int End)> Plain(List<string> keywords, string text)
    {
        var hits = new List<(int Keyword, int End)>();
        for (var keyword = 0; keyword < keywords.Count; keyword++)
        {
            for (var at = Next(0); at >= 0; at = Next(at + 1)) hits.Add((keyword, at + keywords[keyword].Length));

            int Next(int from) => from > text.Length ? -1 : text.IndexOf(keywords[keyword], from, StringComparison.OrdinalIgnoreCase);
        }

        return [.. hits.OrderBy(hit => hit.End).ThenByDescending(hit => keywords[hit.Keyword].Length)];
    }
}
