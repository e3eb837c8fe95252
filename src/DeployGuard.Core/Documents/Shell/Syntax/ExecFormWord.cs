using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Maps the value of a JSON string to the characters of the file that spell it.</summary>
internal static class ExecFormWord
{
    /// <summary>
    /// A word for a value written as a JSON string; when an escape stands for a character that is not written
    /// there the word keeps its value and span but cannot be read as a script.
    /// </summary>
    public static ShellWord Create(SourceText source, string value, TextSpan span)
    {
        var raw = MappedText.From(source, span);
        return Align(raw.Content, value) is { } runs
            ? new ShellWord(raw.Pick(runs), value, span)
            : new ShellWord(raw, value, span);
    }

    private static IReadOnlyList<TextSpan>? Align(string raw, string value)
    {
        if (value.Length == 0) return null;

        var literal = new LiteralRun(raw);
        var position = raw.Length > 0 && raw[0] == '"' ? 1 : 0;
        foreach (var c in value)
        {
            position = SkipContinuation(raw, position);
            if (position + 1 < raw.Length && raw[position] == '\\' && raw[position + 1] is '"' or '\\' or '/') position++;
            if (position >= raw.Length || raw[position] != c) return null;
            literal.Add(position++);
        }

        return literal.ToRuns();
    }

    private static int SkipContinuation(string raw, int position)
    {
        while (position < raw.Length && raw[position] is '\\' or '`')
        {
            var end = position + 1;
            while (end < raw.Length && raw[end] is ' ' or '\t' or '\r') end++;
            if (end >= raw.Length || raw[end] != '\n') return position;
            position = end + 1;
        }

        return position;
    }
}
