namespace DeployGuard.Secrets.Tokens;

/// <summary>Where a token may begin and end: not inside a word.</summary>
internal static class TokenBoundary
{
    /// <summary>
    /// True when no word goes on before an offset. The letters and digits of an escape are no word: <c>\n</c>, <c>\u0022</c>, <c>%3D</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">0-based offset of the first character of what may be a token.</param>
    public static bool IsAt(string text, int start) => start == 0 || !IsWord(text[start - 1]) || IsBehindEscape(text, start);

    /// <summary>True when an escape ends at an offset.</summary>
    public static bool IsBehindEscape(string text, int start) => start >= 2
        && ((text[start - 1] is 'n' or 'r' or 't' && Is(text, start - 2, '\\'))
            || (Is(text, start - 3, '%') && AreHex(text, start - 2, start))
            || (Is(text, start - 5, 'u') && Is(text, start - 6, '\\') && AreHex(text, start - 4, start)));

    /// <summary>True when no word goes on at an offset.</summary>
    public static bool EndsAt(string text, int end) => end >= text.Length || !IsWord(text[end]);

    /// <summary>Letters and digits of ASCII and the underscore: tokens stand in sentences of any script.</summary>
    public static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';

    private static bool Is(string text, int at, char c) => at >= 0 && text[at] == c;

    private static bool AreHex(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text[i] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))) return false;
        return true;
    }
}
