using DeployGuard.Documents.Interpolation;
using DeployGuard.Text;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>
/// Walks through an environment file statement by statement. After a closing quote the next statement may begin on the same line.
/// What compose refuses becomes a problem, and reading goes on in the next line.
/// </summary>
internal sealed class EnvFileParser(SourceText source)
{
    /// <summary>No file anyone writes comes near either.</summary>
    private const int MaximumEntries = 50_000;
    private const int MaximumProblems = 100;

    private readonly string text = source.Content;
    private readonly List<EnvEntry> entries = [];
    private readonly List<SyntaxProblem> problems = [];
    private readonly List<Comment> comments = [];
    private int position;

    // The end of the quoted value just read, as long as its line has not ended.
    private int? quoteEnd;

    public IReadOnlyList<EnvEntry> Entries => entries;

    public IReadOnlyList<SyntaxProblem> Problems => problems;

    public IReadOnlyList<Comment> Comments => comments;

    public void Parse()
    {
        while (entries.Count < MaximumEntries && problems.Count < MaximumProblems)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
                if (text[position++] == '\n') quoteEnd = null;
            if (position >= text.Length) return;

            if (text[position] == '#') ReadComment();
            else ReadStatement();
        }
    }

    private void ReadComment()
    {
        var span = TextSpan.FromBounds(position, EndOfLine(position));
        if (quoteEnd is not null) entries[entries.Count - 1] = entries[entries.Count - 1] with { CommentSpan = span };
        AddComment(span, isTrailing: quoteEnd is not null);
        position = span.End;
    }

    private void ReadStatement()
    {
        var head = EnvStatementHead.Read(text, position);
        if (head.BadSpan is { } bad)
        {
            if (quoteEnd is null) Refuse(new SyntaxProblem(bad, head.Complaint!));
            else RefuseBehindQuote();
            return;
        }

        position = head.End;
        if (head.Separator is not null) ReadValue(head);
        else if (head.NameSpan.Length > 0) Add(head, new TextSpan(head.NameSpan.End, 0), EnvQuote.None, InterpolatedText.Literal(""));
    }

    private void ReadValue(EnvStatementHead head)
    {
        if (position < text.Length && text[position] is '"' or '\'')
        {
            ReadQuoted(head);
            return;
        }

        var lineEnd = EndOfLine(position);
        var comment = text.IndexOf(" #", position, lineEnd - position, StringComparison.Ordinal);
        var end = comment < 0 ? lineEnd : comment;
        while (end > position && char.IsWhiteSpace(text[end - 1])) end--;

        // Without a value the blanks are those of the end of the line.
        var span = end > position ? TextSpan.FromBounds(position, end) : new TextSpan(head.SeparatorSpan.End, 0);
        var value = InterpolatedText.Parse(source.ToString(span), inner => new TextSpan(span.Start + inner.Start, inner.Length));
        TextSpan? commentSpan = comment < 0 ? null : TextSpan.FromBounds(comment + 1, lineEnd);
        Add(head, span, EnvQuote.None, value, commentSpan);
        if (commentSpan is { } trailing) AddComment(trailing, isTrailing: true);
        position = lineEnd;
    }

    private void ReadQuoted(EnvStatementHead head)
    {
        var close = EnvQuotedValue.FindClose(text, position);
        if (close < 0)
        {
            Refuse(Unclosed(position));
            return;
        }

        var span = TextSpan.FromBounds(position, close + 1);
        var quote = text[position] == '"' ? EnvQuote.Double : EnvQuote.Single;
        Add(head, span, quote, EnvQuotedValue.Read(source, span));
        position = span.End;
        quoteEnd = span.End;
    }

    private void Add(EnvStatementHead head, TextSpan value, EnvQuote quote, InterpolatedText content, TextSpan? comment = null)
    {
        var end = Math.Max(value.End, head.SeparatorSpan.End);
        entries.Add(new EnvEntry
        {
            Name = source.ToString(head.NameSpan),
            NameSpan = head.NameSpan,
            ExportSpan = head.ExportSpan,
            Separator = head.Separator,
            SeparatorSpan = head.SeparatorSpan,
            SpaceBefore = head.Separator is null
                ? new TextSpan(head.NameSpan.End, 0)
                : TextSpan.FromBounds(head.NameSpan.End, head.SeparatorSpan.Start),
            SpaceAfter = TextSpan.FromBounds(head.SeparatorSpan.End, Math.Max(value.Start, head.SeparatorSpan.End)),
            ValueSpan = value,
            Quote = quote,
            Value = content,
            Span = TextSpan.FromBounds(head.Start, end),
            CommentSpan = comment,
            TrailingBlanks = BlanksToEndOfLine(end),
            SharesLine = quoteEnd is not null,
        });
    }

    private void AddComment(TextSpan span, bool isTrailing) =>
        comments.Add(new Comment(span, text.Substring(span.Start + 1, span.Length - 1).Trim(), isTrailing));

    /// <summary>
    /// What follows a value's closing quote is no statement. After a value of several lines the quote was probably meant to open
    /// another value: the one above was not closed, and the lines below it are read on their own.
    /// </summary>
    private void RefuseBehindQuote()
    {
        var value = entries[entries.Count - 1].ValueSpan;
        if (text.IndexOf('\n', value.Start, value.Length) < 0)
        {
            var rest = source.ToString(TextSpan.FromBounds(position, EndOfLine(position))).TrimEnd();
            Refuse(new SyntaxProblem(
                new TextSpan(position, rest.Length), "The value ends at the quote before this; quote the whole value, or remove what follows"));
            return;
        }

        entries.RemoveAt(entries.Count - 1);
        quoteEnd = null;
        position = value.Start;
        Refuse(Unclosed(value.Start));
    }

    private SyntaxProblem Unclosed(int quote) =>
        new(new TextSpan(quote, 1), $"This quote is not closed before the next value begins; write the missing {text[quote]} at its end");

    private void Refuse(SyntaxProblem problem)
    {
        problems.Add(problem);
        position = EndOfLine(position);
    }

    private TextSpan BlanksToEndOfLine(int start)
    {
        var end = start;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        return new TextSpan(start, EnvStatementHead.IsLineEnd(text, end) ? end - start : 0);
    }

    /// <summary>A lone CR ends no line.</summary>
    private int EndOfLine(int start)
    {
        var end = text.IndexOf('\n', start);
        if (end < 0) end = text.Length;
        return end > start && text[end - 1] == '\r' ? end - 1 : end;
    }
}
