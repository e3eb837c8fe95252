using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Reads the bodies of the heredocs an instruction opens.</summary>
internal sealed class HeredocReader(SourceText text, ProblemList problems)
{
    private readonly Lazy<Dictionary<string, List<int>>> terminators = new(() => IndexLines(text, stripsTabs: false));
    private readonly Lazy<Dictionary<string, List<int>>> indentedTerminators = new(() => IndexLines(text, stripsTabs: true));

    /// <summary>Reads the bodies, which follow each other.</summary>
    /// <param name="arguments">The text with the heredoc words.</param>
    /// <param name="line">1-based number of the line the first body starts at; afterwards the line behind the last.</param>
    public IReadOnlyList<Heredoc> Read(MappedText arguments, ref int line)
    {
        var heredocs = new List<Heredoc>();
        foreach (var word in HeredocWord.Find(arguments.Content))
        {
            var operatorSpan = arguments.ToSource(new TextSpan(word.Start, word.Length));
            var end = FindTerminator(word, line);
            if (end is null && word.IsSpaced) continue;
            if (end is null)
            {
                problems.Add(operatorSpan, $"Heredoc is never closed: write {Characters.Excerpt(word.Name)} alone on a line behind it");
                var recovery = FindNextInstruction(line);
                heredocs.Add(Create(word, operatorSpan, line, recovery, terminator: null));
                line = recovery;
                break;
            }

            heredocs.Add(Create(word, operatorSpan, line, end.Value, text.GetLine(end.Value)));
            line = end.Value + 1;
        }

        return heredocs;
    }

    private Heredoc Create(HeredocWord word, TextSpan operatorSpan, int firstLine, int endLine, TextSpan? terminator)
    {
        var body = TextSpan.FromBounds(StartOf(firstLine), StartOf(endLine));
        return new Heredoc
        {
            Name = word.Name,
            OperatorSpan = operatorSpan,
            FileDescriptor = word.FileDescriptor,
            IsQuoted = word.IsQuoted,
            StripsTabs = word.StripsTabs,
            Body = word.StripsTabs ? WithoutTabs(firstLine, endLine) : MappedText.From(text, body),
            BodySpan = body,
            TerminatorSpan = terminator,
        };
    }

    private MappedText WithoutTabs(int firstLine, int endLine)
    {
        var pieces = new List<TextSpan>();
        for (var line = firstLine; line < endLine; line++)
        {
            var start = StartOf(line);
            var end = StartOf(line + 1);
            while (start < end && text.Content[start] == '\t') start++;
            pieces.Add(TextSpan.FromBounds(start, end));
        }

        return MappedText.Join(text, pieces);
    }

    private int StartOf(int line) => line <= text.LineCount ? text.GetLine(line).Start : text.Content.Length;

    private int? FindTerminator(HeredocWord word, int firstLine)
    {
        var index = (word.StripsTabs ? indentedTerminators : terminators).Value;
        if (!index.TryGetValue(word.Name, out var lines)) return null;

        var found = lines.BinarySearch(firstLine);
        if (found < 0) found = ~found;
        return found < lines.Count ? lines[found] : null;
    }

    /// <summary>
    /// Where reading goes on when a terminator is missing. The builder stops here; ending the body at the next obvious
    /// instruction keeps the rest of the file in view.
    /// </summary>
    private int FindNextInstruction(int line)
    {
        while (line <= text.LineCount && !SeamInspector.LooksLikeInstruction(text.Content, text.GetLine(line))) line++;
        return line;
    }

    /// <summary>The 1-based lines by content, so that many heredocs do not search the file many times.</summary>
    private static Dictionary<string, List<int>> IndexLines(SourceText text, bool stripsTabs)
    {
        const int longestTerminator = 1_024;
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var line = 1; line <= text.LineCount; line++)
        {
            var span = text.GetLine(line);
            if (span.Length is 0 or > longestTerminator) continue;

            var content = text.ToString(span).TrimEnd('\r');
            if (stripsTabs) content = content.TrimStart('\t');
            if (!index.TryGetValue(content, out var lines)) index.Add(content, lines = []);
            lines.Add(line);
        }

        return index;
    }
}
