namespace DeployGuard.Secrets.Tokens;

/// <summary>A part of a pattern: a fixed text, or a run of characters out of a set.</summary>
/// <param name="Text">The fixed text; empty for a run.</param>
/// <param name="Set">The characters of a run.</param>
/// <param name="Least">The least number of characters.</param>
/// <param name="Most">The greatest number of characters.</param>
internal sealed record PatternPart(string Text, CharacterSet Set, int Least, int Most)
{
    /// <summary>True for a fixed text.</summary>
    public bool IsText => Text.Length > 0;

    /// <summary>
    /// The parts of a pattern without groups: <c>\</c> takes the next character as it is, <c>[…]</c> is a set with ranges and <c>\w</c>,
    /// <c>{n}</c>, <c>{n,m}</c> and <c>?</c> follow one.
    /// </summary>
    public static List<PatternPart> Of(string pattern)
    {
        var parts = new List<PatternPart>();
        var text = new List<char>();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '[')
            {
                Add();
                var set = SetAt(pattern, ref i);
                var (least, most) = CountAt(pattern, ref i);
                parts.Add(new PatternPart("", set, least, most));
                continue;
            }

            if (pattern[i] == '\\') i++;
            text.Add(pattern[i]);
        }

        Add();
        return parts;

        void Add()
        {
            if (text.Count > 0) parts.Add(new PatternPart(new string([.. text]), default, text.Count, text.Count));
            text.Clear();
        }
    }

    /// <summary>0-based offset behind this part in a text, as many characters of a run as there are; -1 where it does not stand.</summary>
    public int EndIn(string text, int start)
    {
        if (IsText) return string.CompareOrdinal(text, start, Text, 0, Text.Length) == 0 ? start + Text.Length : -1;

        var limit = Math.Min(text.Length, start + Most);
        var end = start;
        while (end < limit && Set.Contains(text[end])) end++;
        return end - start >= Least ? end : -1;
    }

    // The index is at the bracket, and at the closing one afterwards.
    private static CharacterSet SetAt(string pattern, ref int i)
    {
        var set = default(CharacterSet);
        for (i++; pattern[i] != ']'; i++)
        {
            if (pattern[i] == '\\' && pattern[++i] == 'w') set = set.With('a', 'z').With('A', 'Z').With('0', '9').With('_', '_');
            else if (pattern[i + 1] == '-' && pattern[i + 2] != ']') set = set.With(pattern[i], pattern[i += 2]);
            else set = set.With(pattern[i], pattern[i]);
        }

        return set;
    }

    // The index is at the last character read, before and afterwards.
    private static (int Least, int Most) CountAt(string pattern, ref int i)
    {
        if (i + 1 == pattern.Length || pattern[i + 1] is not ('{' or '?')) return (1, 1);
        if (pattern[++i] == '?') return (0, 1);

        var close = pattern.IndexOf('}', i);
        var counts = pattern.Substring(i + 1, close - i - 1).Split(',');
        i = close;
        return (Count(counts[0]), Count(counts[counts.Length - 1]));
    }

    private static int Count(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
