namespace DeployGuard.Secrets.Readers;

/// <summary>Finds the lines of a text that readers have to look at: most have no sign, and are not looked at again.</summary>
internal static class TextBlocks
{
    /// <summary>The blocks with a sign, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="signs">Its signs, in order.</param>
    public static List<TextBlock> Of(string text, IReadOnlyList<TextSign> signs)
    {
        var blocks = new List<TextBlock>();
        if (signs.Count == 0) return blocks;

        var words = new int[signs.Count];
        var count = 0;
        var behind = 0;
        for (var i = 0; i < signs.Count;)
        {
            var start = StartOf(text, signs[i].Start, behind);
            var end = EndOf(text, start, signs[i].Start);
            var (seen, first) = (SecretSigns.None, count);
            for (; i < signs.Count && signs[i].Start < end; i++)
            {
                seen |= signs[i].Kind;
                if (signs[i].Kind == SecretSigns.Word) words[count++] = signs[i].Start;
            }

            blocks.Add(new TextBlock(start, end, seen, new ArraySegment<int>(words, first, count - first)));
            behind = end;
        }

        return blocks;
    }

    private static int StartOf(string text, int at, int first)
    {
        while (true)
        {
            var lineFeed = at > first ? text.LastIndexOf('\n', at - 1, at - first) : -1;
            if (lineFeed < 0) return first;
            if (!Continues(text, first, lineFeed)) return lineFeed + 1;
            at = lineFeed;
        }
    }

    private static int EndOf(string text, int start, int at)
    {
        while (true)
        {
            var lineFeed = text.IndexOf('\n', at);
            if (lineFeed < 0) return text.Length;
            if (!Continues(text, start, lineFeed)) return lineFeed;
            at = lineFeed + 1;
        }
    }

    /// <summary>True behind a backslash of a shell, a caret of cmd and a backtick of PowerShell at the end of a line.</summary>
    private static bool Continues(string text, int start, int lineFeed)
    {
        var last = lineFeed - 1;
        if (last >= start && text[last] == '\r') last--;
        return last > start && text[last] is '\\' or '^' or '`' && (text[last] != '`' || text[last - 1] == ' ');
    }
}
