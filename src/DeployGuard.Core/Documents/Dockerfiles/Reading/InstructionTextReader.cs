using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>Joins physical lines to instructions and sets comments aside.</summary>
internal sealed class InstructionTextReader(SourceText text, char escape)
{
    private readonly List<Comment> comments = [];
    private int line = 1;

    /// <summary>The comment lines met so far, in file order.</summary>
    public IReadOnlyList<Comment> Comments => comments;

    /// <summary>The next instruction; null at the end of the file.</summary>
    public InstructionText? Next()
    {
        for (; HasLine; line++)
        {
            var span = CurrentLine();
            var start = SkipWhiteSpace(span);
            if (start == span.End || TakeComment(start, span)) continue;

            return ReadInstruction(TextSpan.FromBounds(start, span.End));
        }

        return null;
    }

    /// <summary>Continues at a 1-based line: the one behind a heredoc.</summary>
    public void ContinueAt(int nextLine) => line = nextLine;

    private bool HasLine => line <= text.LineCount;

    private InstructionText? ReadInstruction(TextSpan first)
    {
        var pieces = new List<TextSpan>();
        var blankLines = new List<TextSpan>();
        var seams = new SeamInspector(text.Content, escape);
        TextSpan? dangling = null;
        var continuation = TakePiece(first, pieces, seams);
        var lastLine = line++;
        for (; continuation is not null && HasLine; line++)
        {
            var span = CurrentLine();
            var start = SkipWhiteSpace(span);
            if (TakeComment(start, span)) continue;
            if (start == span.End)
            {
                // Behind the last line break stands no line.
                if (span.Start < text.Content.Length) blankLines.Add(span);
                continue;
            }

            if (dangling is null && seams.JoinsNextInstruction(span)) dangling = continuation;
            continuation = TakePiece(span, pieces, seams);
            lastLine = line;
        }

        var swallows = dangling is not null;
        return new InstructionText(
            first.Start, MappedText.Join(text, pieces).Trim(), blankLines, dangling ?? continuation, swallows, lastLine);
    }

    /// <summary>Takes what a line adds to the instruction.</summary>
    /// <returns>The character that continues the line; null when the instruction ends here.</returns>
    private TextSpan? TakePiece(TextSpan span, List<TextSpan> pieces, SeamInspector seams)
    {
        var continuation = FindContinuation(span);
        var piece = continuation is null ? span : TextSpan.FromBounds(span.Start, continuation.Value.Start);
        pieces.Add(piece);
        if (continuation is not null) seams.Pass(piece);
        return continuation;
    }

    private TextSpan? FindContinuation(TextSpan span)
    {
        var content = text.Content;
        var last = span.End - 1;
        while (last >= span.Start && Characters.IsBlank(content[last])) last--;
        if (last < span.Start || content[last] != escape) return null;
        if (last > span.Start && content[last - 1] == escape) return null;
        return new TextSpan(last, 1);
    }

    private bool TakeComment(int start, TextSpan span)
    {
        if (start == span.End || text.Content[start] != '#') return false;

        var comment = TextSpan.FromBounds(start, span.End);
        comments.Add(new Comment(comment, text.Content.Substring(start + 1, span.End - start - 1).Trim()));
        return true;
    }

    /// <summary>The current line without line end; carriage returns in front of it belong to it.</summary>
    private TextSpan CurrentLine()
    {
        var span = text.GetLine(line);
        var end = span.End;
        while (end > span.Start && text.Content[end - 1] == '\r') end--;
        return TextSpan.FromBounds(span.Start, end);
    }

    private int SkipWhiteSpace(TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && char.IsWhiteSpace(text.Content[start])) start++;
        return start;
    }
}
