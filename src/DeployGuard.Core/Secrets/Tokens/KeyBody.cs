namespace DeployGuard.Secrets.Tokens;

/// <summary>
/// The base64 lines of a key in whatever they stand: lines of a file, a string with <c>\n</c> or <c>\u002B</c>, literals joined by
/// <c>+</c>, a commented or indented block, one line with blanks.
/// </summary>
internal readonly struct KeyBody
{
    private KeyBody(int start, int firstEnd, int end, int count) => (Start, FirstEnd, End, Count) = (start, firstEnd, end, count);

    /// <summary>0-based offset of the first character of base64, and just behind the first line.</summary>
    public int Start { get; }

    /// <inheritdoc cref="Start"/>
    public int FirstEnd { get; }

    /// <summary>0-based offset just behind the last character of base64.</summary>
    public int End { get; }

    /// <summary>Number of characters of base64, padding included.</summary>
    public int Count { get; }

    /// <summary>Reads what stands at an offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">0-based offset behind the header.</param>
    /// <param name="lines">How many lines to read at most.</param>
    public static KeyBody At(string text, int from, int lines = int.MaxValue)
    {
        var (start, firstEnd, end, count) = (-1, -1, from, 0);
        var (first, line) = (0, 0);
        for (var i = from; i < text.Length;)
        {
            var glue = Glue(text, i);
            if (glue == 0 && !IsBase64(text[i])) break;
            if (glue == 0 || IsEscapedPlus(text, i))
            {
                if (start < 0) start = i;
                if (i > end && start < i)
                {
                    // Another line begins. Behind the last one, which is shorter if no line of END follows, stands some other text.
                    if (firstEnd < 0) (firstEnd, first) = (end, line);
                    if (lines-- <= 1 || line < first) break;
                    line = 0;
                }

                count++;
                line++;
                end = i + Math.Max(glue, 1);
            }

            i += Math.Max(glue, 1);
        }

        return new KeyBody(Math.Max(start, from), firstEnd < 0 ? end : firstEnd, end, count);
    }

    /// <summary>Length of what may stand between two lines; 0 for none.</summary>
    private static int Glue(string text, int at) => text[at] switch
    {
        ' ' or '\t' or '\r' or '\n' or '"' or '\'' or ',' or '#' or '*' or '|' or '>' => 1,
        '+' => at > 0 && IsApart(text[at - 1]) && at + 1 < text.Length && IsApart(text[at + 1]) ? 1 : 0,
        '\\' when at + 1 < text.Length => text[at + 1] switch
        {
            'n' or 'r' or 't' => 2,
            'u' when at + 5 < text.Length => 6,
            _ => 1,
        },
        '&' => Math.Max(0, text.IndexOf(';', at, Math.Min(7, text.Length - at)) - at + 1),
        _ => 0,
    };

    private static bool IsApart(char c) => c is ' ' or '\t' or '\r' or '\n' or '"';

    private static bool IsEscapedPlus(string text, int at) => string.CompareOrdinal(text, at, "\\u002B", 0, 6) == 0;

    private static bool IsBase64(char c) => c != '_' && TokenBoundary.IsWord(c) || c is '+' or '/' or '=';
}
