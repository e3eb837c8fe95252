using System.Text;
using DeployGuard.Documents.Interpolation;
using DeployGuard.Text;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>The text between quotes: in single quotes only <c>\'</c> is an escape, in double quotes those of compose-go.</summary>
internal static class EnvQuotedValue
{
    /// <summary>The 0-based offset of the quote that closes the one at <paramref name="open"/>, or -1.</summary>
    public static int FindClose(string text, int open)
    {
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == text[open]) return i;
            if (text[i] == '\\') i++;
        }

        return -1;
    }

    /// <summary>Takes a value apart; its quotes are part of the span.</summary>
    public static InterpolatedText Read(SourceText source, TextSpan quoted)
    {
        var quote = source.Content[quoted.Start];
        var inner = new TextSpan(quoted.Start + 1, quoted.Length - 2);
        var raw = source.ToString(inner);
        var hasEscapes = raw.IndexOf('\\') >= 0;
        if (quote == '\'') return InterpolatedText.Literal(hasEscapes ? raw.Replace("\\'", "'") : raw);
        if (!hasEscapes) return InterpolatedText.Parse(raw, span => new TextSpan(inner.Start + span.Start, span.Length));

        var (content, offsets) = Resolve(raw);
        return InterpolatedText.Parse(
            content, span => TextSpan.FromBounds(inner.Start + offsets[span.Start], inner.Start + offsets[span.End]));
    }

    /// <summary>Replaces the escapes of double quotes; the offsets tell for each character, and for the end, where it stood.</summary>
    private static (string Content, IReadOnlyList<int> Offsets) Resolve(string raw)
    {
        var content = new StringBuilder();
        var offsets = new List<int>();
        for (var i = 0; i < raw.Length;)
        {
            var (length, replacement) = raw[i] == '\\' && i + 1 < raw.Length ? Escape(raw, i) : (1, null);
            var written = replacement ?? raw.Substring(i, length);
            for (var j = 0; j < written.Length; j++) offsets.Add(i + Math.Min(j, length - 1));
            content.Append(written);
            i += length;
        }

        offsets.Add(raw.Length);
        return (content.ToString(), offsets);
    }

    /// <summary>How many characters belong to the escape, and what they become; null when they stay.</summary>
    private static (int Length, string? Replacement) Escape(string raw, int at) => raw[at + 1] switch
    {
        'n' => (2, "\n"),
        'r' => (2, "\r"),
        't' => (2, "\t"),
        'v' => (2, "\v"),
        'a' => (2, "\a"),
        'b' => (2, "\b"),
        'f' => (2, "\f"),
        '\\' => (2, "\\"),
        '"' => (2, "\""),
        // A dollar sign that begins no variable.
        '$' => (2, "$$"),
        '0' => Octal(raw, at),
        _ => (2, null),
    };

    /// <summary><c>\0</c> and three octal digits name a character; with other digits the 0 goes and the rest stays.</summary>
    private static (int Length, string Replacement) Octal(string raw, int at)
    {
        var end = at + 2;
        while (end < raw.Length && end < at + 5 && raw[end] is >= '0' and <= '9') end++;
        var digits = raw.Substring(at + 2, end - at - 2);
        if (digits.Length < 3 || digits.Any(c => c > '7')) return (end - at, "\\" + digits);

        var code = (digits[0] - '0') * 64 + (digits[1] - '0') * 8 + digits[2] - '0';
        return (end - at, code > 255 ? "\\" + digits : ((char)code).ToString());
    }
}
