namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>What stands between two tokens.</summary>
internal static class Whitespace
{
    /// <summary>The offset of the next character that is neither white space nor part of a comment; the length when there is none.</summary>
    public static int Skip(string content, int position)
    {
        while (position < content.Length)
        {
            if (content[position] == '#' && IsCommentStart(content, position)) position = LineEnd(content, position);
            else if (!char.IsWhiteSpace(content[position])) break;
            else position++;
        }

        return position;
    }

    /// <summary>A <c>#</c> starts a comment at the start of a line and behind white space (YAML 1.2 §6.6).</summary>
    public static bool IsCommentStart(string content, int position) => position == 0 || char.IsWhiteSpace(content[position - 1]);

    /// <summary>The offset of the line end at or behind a position, CR LF counted as one.</summary>
    public static int LineEnd(string content, int position)
    {
        var end = content.IndexOf('\n', position);
        if (end < 0) return content.Length;
        return end > position && content[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The offset of the first character of the line a position lies in.</summary>
    public static int LineStart(string content, int position) =>
        position <= 0 ? 0 : content.LastIndexOf('\n', Math.Min(position, content.Length) - 1) + 1;
}
