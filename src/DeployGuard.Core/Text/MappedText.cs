namespace DeployGuard.Text;

/// <summary>
/// Text put together from pieces of a file (a Dockerfile instruction joined over its continuation lines, a
/// script inside a YAML block) that still knows where each character stands in the file.
/// </summary>
public sealed class MappedText
{
    private readonly int[] contentStarts;
    private readonly int[] sourceStarts;

    private MappedText(SourceText source, string content, int[] contentStarts, int[] sourceStarts)
    {
        Source = source;
        Content = content;
        this.contentStarts = contentStarts;
        this.sourceStarts = sourceStarts;
    }

    /// <summary>The file the pieces come from.</summary>
    public SourceText Source { get; }

    /// <summary>The joined text.</summary>
    public string Content { get; }

    /// <summary>One unbroken piece of a file.</summary>
    public static MappedText From(SourceText source, TextSpan span) => Join(source, [span]);

    /// <summary>Joins pieces without anything between them; empty pieces are allowed.</summary>
    public static MappedText Join(SourceText source, IReadOnlyList<TextSpan> pieces)
    {
        var content = new System.Text.StringBuilder();
        var contentStarts = new List<int>();
        var sourceStarts = new List<int>();
        foreach (var piece in pieces)
        {
            if (piece.Length == 0 && contentStarts.Count > 0) continue;
            if (content.Length == 0)
            {
                // An empty first piece only gives an empty text its place.
                contentStarts.Clear();
                sourceStarts.Clear();
            }

            contentStarts.Add(content.Length);
            sourceStarts.Add(piece.Start);
            content.Append(source.Content, piece.Start, piece.Length);
        }

        if (contentStarts.Count == 0)
        {
            contentStarts.Add(0);
            sourceStarts.Add(0);
        }

        return new MappedText(source, content.ToString(), [.. contentStarts], [.. sourceStarts]);
    }

    /// <summary>The pieces of the file it is put together from, in order.</summary>
    public IReadOnlyList<TextSpan> Pieces
    {
        get
        {
            var pieces = new TextSpan[contentStarts.Length];
            for (var i = 0; i < pieces.Length; i++) pieces[i] = new TextSpan(sourceStarts[i], EndOf(i) - contentStarts[i]);
            return pieces;
        }
    }

    /// <summary>The part that starts at a 0-based offset of <see cref="Content"/>.</summary>
    public MappedText Slice(int start, int length)
    {
        // Nearly every word lies in one piece: no list, no builder.
        var piece = PieceAt(start);
        return start + length <= EndOf(piece)
            ? new MappedText(Source, Content.Substring(start, length), [0], [sourceStarts[piece] + start - contentStarts[piece]])
            : Pick([new TextSpan(start, length)]);
    }

    /// <summary>Parts of <see cref="Content"/> put together in the order given.</summary>
    public MappedText Pick(IReadOnlyList<TextSpan> parts)
    {
        var pieces = new List<TextSpan>();
        foreach (var part in parts) AddPieces(part, pieces);
        return Join(Source, pieces);
    }

    /// <summary>The text without white space at both ends.</summary>
    public MappedText Trim()
    {
        var start = 0;
        var end = Content.Length;
        while (start < end && char.IsWhiteSpace(Content[start])) start++;
        while (end > start && char.IsWhiteSpace(Content[end - 1])) end--;
        return start == 0 && end == Content.Length ? this : Slice(start, end - start);
    }

    /// <summary>The 0-based offset in the file of a 0-based offset of <see cref="Content"/>.</summary>
    public int ToSource(int offset)
    {
        var piece = PieceAt(offset);
        return sourceStarts[piece] + offset - contentStarts[piece];
    }

    /// <summary>The span in the file from the first to the last character of a span of <see cref="Content"/>.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        var start = ToSource(span.Start);
        return span.Length == 0 ? new TextSpan(start, 0) : TextSpan.FromBounds(start, ToSource(span.End - 1) + 1);
    }

    /// <summary>The span in the file from the first to the last character of the whole text.</summary>
    public TextSpan SpanInSource => ToSource(new TextSpan(0, Content.Length));

    /// <summary>The joined text.</summary>
    public override string ToString() => Content;

    private void AddPieces(TextSpan part, List<TextSpan> pieces)
    {
        var start = part.Start;
        for (var piece = PieceAt(start); start < part.End; piece++)
        {
            var pieceEnd = EndOf(piece);
            var end = Math.Min(part.End, pieceEnd);
            pieces.Add(new TextSpan(sourceStarts[piece] + start - contentStarts[piece], end - start));
            start = end;
        }

        if (part.Length == 0) pieces.Add(new TextSpan(ToSource(part.Start), 0));
    }

    private int EndOf(int piece) => piece + 1 < contentStarts.Length ? contentStarts[piece + 1] : Content.Length;

    private int PieceAt(int offset)
    {
        var index = Array.BinarySearch(contentStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }
}
