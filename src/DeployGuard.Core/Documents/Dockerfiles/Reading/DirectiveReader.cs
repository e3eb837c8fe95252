using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>
/// Reads the parser directives: the unbroken run of <c># name = value</c> lines at the very top of the file. Anything
/// else ends it, an unknown name included.
/// </summary>
internal sealed class DirectiveReader(SourceText text, ProblemList problems)
{
    private static readonly string[] Names = ["syntax", "escape", "check"];

    public IReadOnlyList<ParserDirective> Read()
    {
        var directives = new List<ParserDirective>();
        // A "#!" line is skipped in search of syntax and check, but ends the search for escape.
        var hasInterpreter = text.Content.StartsWith("#!", StringComparison.Ordinal);
        for (var line = hasInterpreter ? 2 : 1; line <= text.LineCount; line++)
        {
            if (ReadLine(text.GetLine(line)) is not { } directive) break;
            if (hasInterpreter && directive.Name == "escape") break;

            if (directives.Any(other => other.Name == directive.Name))
                problems.Add(directive.NameSpan, $"Directive '{directive.Name}' is given twice: remove this line");
            else directives.Add(directive);
        }

        return directives;
    }

    private ParserDirective? ReadLine(TextSpan line)
    {
        var content = text.Content;
        var start = SkipBlanks(line.Start, line.End);
        if (start == line.End || content[start] != '#') return null;

        var equals = content.IndexOf('=', start, line.End - start);
        if (equals < 0) return null;

        var nameSpan = Trim(start + 1, equals);
        var name = text.ToString(nameSpan).ToLowerInvariant();
        if (!Names.Contains(name)) return null;

        var valueSpan = Trim(equals + 1, line.End);
        if (valueSpan.Length == 0) return null;
        if (name != "escape")
        {
            // Syntax and check are looked for in raw lines: an indented one is a plain comment.
            if (start != line.Start) return null;
            valueSpan = FirstWord(valueSpan);
        }

        return new ParserDirective(name, nameSpan, text.ToString(valueSpan), valueSpan, Trim(start, line.End));
    }

    private int SkipBlanks(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.Content[start])) start++;
        return start;
    }

    private TextSpan Trim(int start, int end)
    {
        start = SkipBlanks(start, end);
        while (end > start && char.IsWhiteSpace(text.Content[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }

    private TextSpan FirstWord(TextSpan span)
    {
        var end = span.Start;
        while (end < span.End && !char.IsWhiteSpace(text.Content[end])) end++;
        return TextSpan.FromBounds(span.Start, end);
    }

    /// <summary>The escape character the directives choose.</summary>
    public char EscapeOf(IEnumerable<ParserDirective> directives)
    {
        if (directives.FirstOrDefault(directive => directive.Name == "escape") is not { } directive) return '\\';
        if (directive.Value is "\\" or "`") return directive.Value[0];

        problems.Add(directive.ValueSpan, $"Escape character {Characters.Excerpt(directive.Value)} is invalid: write \\ or `");
        return '\\';
    }
}
