namespace DeployGuard.Text;

/// <summary>
/// A value of a file as programs see it (escapes of JSON and entities of XML replaced) that still knows where each of its
/// characters stands in the file.
/// </summary>
public sealed class DecodedText
{
    private readonly int[]? starts;

    private DecodedText(string content, TextSpan span, int[]? starts)
    {
        Content = content;
        Span = span;
        this.starts = starts;
    }

    /// <summary>The value.</summary>
    public string Content { get; }

    /// <summary>What stands for the value in the file, without quotes.</summary>
    public TextSpan Span { get; }

    /// <summary>A value that stands in the file as it is.</summary>
    /// <param name="content">The value.</param>
    /// <param name="start">0-based offset of its first character in the file.</param>
    public static DecodedText Verbatim(string content, int start) => new(content, new TextSpan(start, content.Length), null);

    /// <summary>A value whose single characters cannot be found again in the file.</summary>
    /// <param name="content">The value.</param>
    /// <param name="span">All that stands for it.</param>
    public static DecodedText Whole(string content, TextSpan span) => new(content, span, []);

    /// <summary>A value put together from characters that were decoded one by one.</summary>
    /// <param name="content">The value.</param>
    /// <param name="span">All that stands for it.</param>
    /// <param name="starts">The 0-based offset in the file of what stands for each character, ascending and inside the span.</param>
    public static DecodedText Mapped(string content, TextSpan span, IReadOnlyList<int> starts) => new(content, span, [.. starts]);

    /// <summary>What stands in the file for a part of <see cref="Content"/>; all of it when that cannot be told.</summary>
    public TextSpan ToSource(TextSpan part)
    {
        if (starts is null) return new TextSpan(Span.Start + part.Start, part.Length);
        if (starts.Length != Content.Length) return Span;

        return TextSpan.FromBounds(StartOf(part.Start), StartOf(part.End));
    }

    /// <summary>The value.</summary>
    public override string ToString() => Content;

    private int StartOf(int offset) => offset < starts!.Length ? starts[offset] : Span.End;
}
