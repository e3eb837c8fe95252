using System.Text;

namespace DeployGuard.Text;

/// <summary>The immutable content of one file together with its line map.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <param name="path">Path from the repository root, separated by '/'.</param>
    /// <param name="content">The decoded text without byte order mark.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
        lineStarts = FindLineStarts(content);
    }

    /// <summary>Path from the repository root, separated by '/'.</summary>
    public string Path { get; }

    /// <summary>The whole text, without byte order mark, line ends as in the file.</summary>
    public string Content { get; }

    /// <summary>True when the file began with a byte order mark; it is not part of <see cref="Content"/>.</summary>
    public bool HasByteOrderMark { get; private init; }

    /// <summary>Number of lines; an empty text has one, a text ending in LF has an empty last line.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>
    /// Decodes a file: UTF-8, or UTF-16 and UTF-32 when a byte order mark says so. Bytes that are not valid
    /// become U+FFFD; decoding never fails.
    /// </summary>
    public static SourceText Decode(string path, byte[] bytes)
    {
        var (encoding, markLength) = DetectEncoding(bytes);
        return new SourceText(path, encoding.GetString(bytes, markLength, bytes.Length - markLength))
        {
            HasByteOrderMark = markLength > 0,
        };
    }

    /// <summary>The 1-based position of a 0-based offset; offsets outside the text are moved to its nearest end.</summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Max(0, Math.Min(offset, Content.Length));
        var index = Array.BinarySearch(lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The span of a 1-based line without its line end (LF or CR LF).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such line.</exception>
    public TextSpan GetLine(int line)
    {
        if (line < 1 || line > lineStarts.Length) throw new ArgumentOutOfRangeException(nameof(line));

        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] - 1 : Content.Length;
        if (end > start && line < lineStarts.Length && Content[end - 1] == '\r') end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text a span covers.</summary>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>The path, for debugging.</summary>
    public override string ToString() => Path;

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = content.IndexOf('\n'); i >= 0; i = content.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return [.. starts];
    }

    private static (Encoding Encoding, int MarkLength) DetectEncoding(byte[] bytes)
    {
        byte At(int index) => index < bytes.Length ? bytes[index] : (byte)1;

        return (At(0), At(1)) switch
        {
            (0xEF, 0xBB) when At(2) == 0xBF => (Encoding.UTF8, 3),
            (0xFF, 0xFE) when At(2) == 0 && At(3) == 0 => (Encoding.UTF32, 4),
            (0xFF, 0xFE) => (Encoding.Unicode, 2),
            (0xFE, 0xFF) => (Encoding.BigEndianUnicode, 2),
            _ => (Encoding.UTF8, 0),
        };
    }
}
