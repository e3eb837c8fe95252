using System.Globalization;
using DeployGuard.Text;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>The part of a statement before its value: <c>export</c>, name, separator.</summary>
internal sealed record EnvStatementHead
{
    private const string Export = "export";

    public int Start { get; init; }

    public TextSpan? ExportSpan { get; init; }

    public TextSpan NameSpan { get; init; }

    public char? Separator { get; init; }

    public TextSpan SeparatorSpan { get; init; }

    /// <summary>Where the value begins, or the end of the line.</summary>
    public int End { get; init; }

    /// <summary>What makes compose refuse the statement; null when it does not.</summary>
    public TextSpan? BadSpan { get; init; }

    public string? Complaint { get; init; }

    /// <summary>Reads the head of a statement at a 0-based offset, where no blank stands.</summary>
    public static EnvStatementHead Read(string text, int start)
    {
        var nameStart = SkipExport(text, start);
        var end = nameStart;
        while (end < text.Length && text[end] is not ('=' or ':' or '\n'))
        {
            var length = char.IsSurrogatePair(text, end) ? 2 : 1;
            if (!IsBlank(text[end]) && !IsNameCharacter(text, end)) return Refused(new TextSpan(end, length), BadCharacter(text, end, length));
            end += length;
        }

        var nameEnd = end;
        while (nameEnd > nameStart && char.IsWhiteSpace(text[nameEnd - 1])) nameEnd--;
        var name = TextSpan.FromBounds(nameStart, nameEnd);
        if (text.IndexOf(' ', name.Start, name.Length) >= 0) return Refused(name, "A name holds no blank; write NAME=value, or # before a comment");

        char? separator = end < text.Length && text[end] != '\n' ? text[end] : null;
        var head = new EnvStatementHead { Start = start, ExportSpan = nameStart > start ? TextSpan.FromBounds(start, nameStart) : null, NameSpan = name, Separator = separator, End = end };
        if (separator is null) return head with { SeparatorSpan = new TextSpan(name.End, 0) };

        var valueStart = end + 1;
        while (valueStart < text.Length && IsBlank(text[valueStart]) && !IsLineEnd(text, valueStart)) valueStart++;
        return head with { SeparatorSpan = new TextSpan(end, 1), End = valueStart };
    }

    /// <summary>True at LF, CR LF and the end of the text.</summary>
    public static bool IsLineEnd(string text, int at)
    {
        if (at < text.Length && text[at] == '\r') at++;
        else if (at < text.Length) return text[at] == '\n';
        return at == text.Length || text[at] == '\n';
    }

    private static EnvStatementHead Refused(TextSpan span, string complaint) => new() { BadSpan = span, Complaint = complaint };

    private static int SkipExport(string text, int start)
    {
        if (string.CompareOrdinal(text, start, Export, 0, Export.Length) != 0) return start;

        var end = start + Export.Length;
        if (end < text.Length && !char.IsWhiteSpace(text[end])) return start;
        while (end < text.Length && IsBlank(text[end])) end++;
        return end;
    }

    private static string BadCharacter(string text, int at, int length) =>
        char.IsControl(text[at]) || char.IsSurrogate(text[at])
            ? "This character cannot be part of a name; write NAME=value, or # before a comment"
            : $"'{text.Substring(at, length)}' cannot be part of a name; write NAME=value, or # before a comment";

    /// <summary>Letters and numbers of any script.</summary>
    private static bool IsNameCharacter(string text, int at) =>
        text[at] is '_' or '.' or '-' or '[' or ']'
        || char.IsLetter(text, at)
        || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\v' or '\f' or '\r' or '\u0085' or '\u00A0';
}
