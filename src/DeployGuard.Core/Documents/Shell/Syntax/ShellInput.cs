using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>The text under the reader's eye, how far it has come, how deep it is and what went wrong.</summary>
internal sealed class ShellInput(MappedText text, ShellDialect dialect, int depth)
{
    /// <summary>Nesting beyond this is not followed: no script that people wrote comes near it.</summary>
    public const int MaximumDepth = 64;

    private readonly List<TextSpan> comments = [];
    private int commentsEnd;

    public MappedText Text { get; } = text;

    public string Content { get; } = text.Content;

    public ShellDialect Dialect { get; } = dialect;

    /// <summary>The comments met so far, in order: from the sign to the end of the line, as offsets in the file.</summary>
    public IReadOnlyList<TextSpan> Comments => comments;

    /// <summary>0-based offset of the next character in <see cref="Content"/>.</summary>
    public int Position { get; set; }

    /// <summary>Reading ends before this offset: the end of the text, of a here-document or of an arithmetic.</summary>
    public int Limit { get; set; } = text.Content.Length;

    public int Depth { get; set; } = depth;

    /// <summary>Number of open <c>(</c> that wait for a <c>)</c>.</summary>
    public int OpenParentheses { get; set; }

    /// <summary>Number of open <c>case</c> whose branches end with <c>;;</c>.</summary>
    public int OpenCases { get; set; }

    public SyntaxProblem? Problem { get; private set; }

    public bool IsAtEnd => Position >= Limit;

    /// <summary>The next character; NUL at the end, so ask <see cref="IsAtEnd"/> where that matters.</summary>
    public char Current => Position < Limit ? Content[Position] : '\0';

    public bool IsTooDeep => Depth >= MaximumDepth;

    public char Peek(int ahead) => Position + ahead < Limit ? Content[Position + ahead] : '\0';

    public bool At(string expected) =>
        Position + expected.Length <= Limit
        && string.CompareOrdinal(Content, Position, expected, 0, expected.Length) == 0;

    public TextSpan ToSource(int start, int end) => Text.ToSource(TextSpan.FromBounds(start, end));

    /// <summary>Keeps the first problem only: later ones mostly follow from it.</summary>
    public void Report(int start, int end, string message) =>
        Problem ??= new SyntaxProblem(ToSource(start, end), message);

    public void Adopt(SyntaxProblem? problem) => Problem ??= problem;

    public void ReportTooDeep(int start, int end) =>
        Report(start, end, $"Nested deeper than {MaximumDepth} levels; split the script so that it can be checked");

    /// <summary>Length of a line end or escaped line end here: 0 when there is none.</summary>
    public int LineEndLength(int ahead = 0)
    {
        if (Peek(ahead) == '\n') return 1;
        return Peek(ahead) == '\r' && Peek(ahead + 1) == '\n' ? 2 : 0;
    }

    /// <summary>
    /// Skips blanks, escaped line ends and a comment. Call it between words only: inside a word <c>#</c> is text.
    /// </summary>
    public void SkipBlanks()
    {
        while (!IsAtEnd)
        {
            var c = Current;
            if (c is ' ' or '\t' or '\r') Position++;
            else if (c == '\\' && LineEndLength(1) is > 0 and var length) Position += 1 + length;
            else if (c == '#') SkipLine();
            else return;
        }
    }

    private void SkipLine()
    {
        var end = Content.IndexOf('\n', Position, Limit - Position);
        if (end < 0) end = Limit;
        // The reader sometimes goes back and meets a comment again.
        if (Position >= commentsEnd)
        {
            comments.Add(ToSource(Position, end > Position && Content[end - 1] == '\r' ? end - 1 : end));
            commentsEnd = end;
        }

        Position = end;
    }
}
