namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Words of the tables: texts in any casing in which <c>*</c> stands for anything, alternatives separated by a sign.</summary>
internal static class WordPattern
{
    /// <summary>True when one of the alternatives, separated by blanks, is the text.</summary>
    public static bool IsAny(string alternatives, string text)
    {
        // Asked of every row for every step: nothing is split or copied.
        for (var start = 0; start <= alternatives.Length;)
        {
            var blank = alternatives.IndexOf(' ', start);
            var end = blank < 0 ? alternatives.Length : blank;
            if (Is(alternatives, start, end, text)) return true;
            start = end + 1;
        }

        return false;
    }

    /// <summary>True when the pattern is the text; a star takes as little as it can and more when the rest asks for it.</summary>
    public static bool Is(string pattern, string text) => Is(pattern, 0, pattern.Length, text);

    private static bool Is(string pattern, int start, int end, string text)
    {
        int at = start, star = -1, resume = 0, i = 0;
        while (i < text.Length)
        {
            if (at < end && pattern[at] == '*') (star, resume, at) = (at, i, at + 1);
            else if (at < end && AreAlike(pattern[at], text[i])) (at, i) = (at + 1, i + 1);
            else if (star >= 0) (at, resume, i) = (star + 1, resume + 1, resume + 1);
            else return false;
        }

        while (at < end && pattern[at] == '*') at++;
        return at == end;
    }

    private static bool AreAlike(char one, char other) => one == other || Lower(one) == Lower(other);

    private static char Lower(char c) => c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c) : char.ToLowerInvariant(c);
}
