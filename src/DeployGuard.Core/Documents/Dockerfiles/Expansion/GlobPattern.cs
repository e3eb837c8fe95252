namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>A pattern of <c>${x#p}</c> and its kin: <c>*</c>, <c>?</c> and backslash escapes, nothing else.</summary>
internal sealed class GlobPattern
{
    private const char Any = '\uE000';
    private const char AnyOne = '\uE001';

    private readonly List<char> tokens = [];

    /// <param name="pattern">The pattern as written.</param>
    /// <param name="isReversed">True to match reversed text, which finds suffixes in one pass.</param>
    public GlobPattern(string pattern, bool isReversed = false)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && i + 1 < pattern.Length) tokens.Add(pattern[++i]);
            else tokens.Add(pattern[i] switch { '*' => Any, '?' => AnyOne, var c => c });
        }

        if (isReversed) tokens.Reverse();
    }

    /// <summary>Length of the shortest match that starts at a 0-based offset; -1 when nothing matches.</summary>
    public int ShortestMatch(string text, int start) => Find(text, start, length => length >= 0);

    /// <summary>Length of the longest match that starts at a 0-based offset; -1 when nothing matches.</summary>
    public int LongestMatch(string text, int start) => Find(text, start, _ => false);

    /// <summary>Follows all matches at once, so that the cost is text times pattern whatever the stars.</summary>
    private int Find(string text, int start, Func<int, bool> isEnough)
    {
        var reached = new bool[tokens.Count + 1];
        reached[0] = true;
        var found = -1;
        for (var position = start; ; position++)
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                if (reached[i] && tokens[i] == Any) reached[i + 1] = true;
            }

            if (reached[tokens.Count]) found = position - start;
            if (position == text.Length || isEnough(found)) return found;

            var isAlive = false;
            for (var i = tokens.Count; i >= 0; i--)
            {
                var stays = i < tokens.Count && tokens[i] == Any && reached[i];
                var arrives = i > 0 && reached[i - 1] && (tokens[i - 1] == AnyOne || tokens[i - 1] == text[position]);
                reached[i] = stays || arrives;
                isAlive |= reached[i];
            }

            if (!isAlive) return found;
        }
    }
}
