namespace DeployGuard.Reporting;

/// <summary>
/// A heading, a fenced block or one line of other text. As much of CommonMark (sections 4.2 ATX headings and 4.5
/// fenced code blocks) as rule documentation uses: fences of backticks that start in the first column.
/// </summary>
/// <param name="Source">The block as written, without the last line end.</param>
/// <param name="Text">The heading, the content of the fence, or the line.</param>
/// <param name="HeadingLevel">1 to 6, or 0 for what is no heading.</param>
/// <param name="Info">The info string of a fence, or null for what is no fence.</param>
internal sealed record MarkdownBlock(string Source, string Text, int HeadingLevel = 0, string? Info = null)
{
    public static IReadOnlyList<MarkdownBlock> Read(string markdown)
    {
        var lines = markdown.Split('\n');
        var blocks = new List<MarkdownBlock>();
        for (var i = 0; i < lines.Length; i++)
        {
            var ticks = CountLeading(lines[i], '`');
            if (ticks < 3)
            {
                blocks.Add(ReadLine(lines[i]));
                continue;
            }

            var end = i + 1;
            while (end < lines.Length && !IsClosingFence(lines[end], ticks)) end++;
            var text = string.Concat(lines.Skip(i + 1).Take(end - i - 1).Select(line => line + "\n"));
            var source = string.Join("\n", lines.Skip(i).Take(end - i + 1));
            blocks.Add(new MarkdownBlock(source, text, Info: lines[i].Substring(ticks).Trim()));
            i = end;
        }

        return blocks;
    }

    private static MarkdownBlock ReadLine(string line)
    {
        var level = CountLeading(line, '#');
        var isHeading = level is > 0 and <= 6 && level < line.Length && line[level] == ' ';
        return isHeading ? new MarkdownBlock(line, line.Substring(level).Trim(), level) : new MarkdownBlock(line, line);
    }

    private static bool IsClosingFence(string line, int ticks) =>
        CountLeading(line, '`') >= ticks && line.Trim().TrimStart('`').Length == 0;

    private static int CountLeading(string line, char character)
    {
        var count = 0;
        while (count < line.Length && line[count] == character) count++;
        return count;
    }
}
