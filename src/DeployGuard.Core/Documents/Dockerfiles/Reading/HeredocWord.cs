using System.Globalization;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>A word that opens a heredoc: <c>[fd]&lt;&lt;[-]WORD</c>.</summary>
/// <param name="Start">0-based offset in the arguments.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Name">The terminator without quotes.</param>
/// <param name="FileDescriptor">The number in front, 0 when there is none.</param>
/// <param name="IsQuoted">True when a part of the terminator is quoted.</param>
/// <param name="StripsTabs">True for <c>&lt;&lt;-</c>.</param>
/// <param name="IsSpaced">
/// True when a blank stands before the terminator, which shells accept: it counts only if the terminator follows.
/// </param>
internal sealed record HeredocWord(
    int Start, int Length, string Name, int FileDescriptor, bool IsQuoted, bool StripsTabs, bool IsSpaced)
{
    /// <summary>The heredoc words of a text, in order. None when its quotes do not match, as in the builder.</summary>
    public static IReadOnlyList<HeredocWord> Find(string content)
    {
        if (content.IndexOf("<<", StringComparison.Ordinal) < 0) return [];
        if (Split(content) is not { } words) return [];

        var found = new List<HeredocWord>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            var next = i + 1 < words.Count ? words[i + 1] : (TextSpan?)null;
            if (Parse(content, word, next) is { } heredoc) found.Add(heredoc);
        }

        return found;
    }

    private static HeredocWord? Parse(string content, TextSpan word, TextSpan? next)
    {
        var position = word.Start;
        while (position < word.End && content[position] is >= '0' and <= '9') position++;
        var descriptor = content.Substring(word.Start, position - word.Start);
        if (string.CompareOrdinal(content, position, "<<", 0, 2) != 0 || position + 2 > word.End) return null;

        position += 2;
        var stripsTabs = position < word.End && content[position] == '-';
        if (stripsTabs) position++;

        var isSpaced = position == word.End;
        var terminator = isSpaced ? next ?? new TextSpan(word.End, 0) : TextSpan.FromBounds(position, word.End);
        var raw = content.Substring(terminator.Start, terminator.Length);
        var name = WordTemplate.Parse(raw, '\\', span => span).Value;
        if (name.Length == 0 || raw.IndexOf('<') >= 0 || (isSpaced && !IsIdentifier(name))) return null;

        _ = int.TryParse(descriptor, NumberStyles.None, CultureInfo.InvariantCulture, out var fileDescriptor);
        return new HeredocWord(
            word.Start, terminator.End - word.Start, name, fileDescriptor, raw.IndexOfAny(['\'', '"']) >= 0, stripsTabs, isSpaced);
    }

    private static bool IsIdentifier(string name) =>
        (name[0] == '_' || char.IsLetter(name[0])) && name.All(c => c == '_' || char.IsLetterOrDigit(c));

    /// <summary>Words split outside quotes and <c>${…}</c>; null when one of these is not closed.</summary>
    private static List<TextSpan>? Split(string content)
    {
        var words = new List<TextSpan>();
        var start = -1;
        var quote = '\0';
        var braces = 0;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (quote == '\0' && braces == 0 && char.IsWhiteSpace(c))
            {
                if (start >= 0) words.Add(TextSpan.FromBounds(start, i));
                start = -1;
                continue;
            }

            if (start < 0) start = i;
            if (c == '\\' && quote != '\'') i++;
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c == quote) quote = '\0';
            else if (c == '$' && quote != '\'' && i + 1 < content.Length && content[i + 1] == '{') braces++;
            else if (c == '}' && braces > 0) braces--;
        }

        if (quote != '\0' || braces > 0) return null;
        if (start >= 0) words.Add(TextSpan.FromBounds(start, content.Length));
        return words;
    }
}
