using System.Globalization;
using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Documents.Settings.Json;

/// <summary>What the words and texts of JSON mean.</summary>
internal static class JsonWords
{
    /// <summary>True for <c>true</c>, <c>false</c> and <c>null</c>, which have no capitals.</summary>
    public static bool IsSwitch(string content, TextSpan span) =>
        span.Length is 4 or 5 && content.Substring(span.Start, span.Length) is "true" or "false" or "null";

    /// <summary>True for a number of RFC 8259, section 6: no leading zero, no leading plus, digits on both sides of the point.</summary>
    public static bool IsNumber(string content, TextSpan span)
    {
        var at = span.Start;
        if (at < span.End && content[at] == '-') at++;
        var whole = Digits(content, at, span.End);
        if (whole == 0 || (whole > 1 && content[at] == '0')) return false;

        at += whole;
        if (at < span.End && content[at] == '.')
        {
            var fraction = Digits(content, at + 1, span.End);
            if (fraction == 0) return false;
            at += fraction + 1;
        }

        if (at < span.End && content[at] is 'e' or 'E')
        {
            at++;
            if (at < span.End && content[at] is '+' or '-') at++;
            var exponent = Digits(content, at, span.End);
            if (exponent == 0) return false;
            at += exponent;
        }

        return at == span.End;
    }

    /// <summary>The text a token means. What is no escape stands for itself.</summary>
    /// <param name="content">The file.</param>
    /// <param name="token">A text with its quotes; the closing one may be missing.</param>
    public static DecodedText TextOf(string content, TextSpan token)
    {
        var isClosed = token.Length > 1 && content[token.End - 1] == '"' && !IsEscaped(content, token);
        var span = TextSpan.FromBounds(token.Start + 1, isClosed ? token.End - 1 : token.End);
        if (content.IndexOf('\\', span.Start, span.Length) < 0) return DecodedText.Verbatim(content.Substring(span.Start, span.Length), span.Start);

        var text = new StringBuilder(span.Length);
        var starts = new List<int>(span.Length);
        for (var at = span.Start; at < span.End;)
        {
            var length = Decode(content, at, span.End, out var character);
            text.Append(character);
            starts.Add(at);
            at += length;
        }

        return DecodedText.Mapped(text.ToString(), span, starts);
    }

    // A token that the end of the file cuts off may end with an escaped quote.
    private static bool IsEscaped(string content, TextSpan token)
    {
        var backslashes = 0;
        while (token.End - 2 - backslashes > token.Start && content[token.End - 2 - backslashes] == '\\') backslashes++;
        return backslashes % 2 == 1;
    }

    private static int Decode(string content, int at, int end, out char character)
    {
        character = content[at];
        if (character != '\\' || at + 1 >= end) return 1;

        if (content[at + 1] == 'u')
        {
            var isCode = at + 6 <= end
                && ushort.TryParse(content.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && (character = (char)code) == code;
            return isCode ? 6 : 1;
        }

        const string Letters = "\"\\/bfnrt";
        var letter = Letters.IndexOf(content[at + 1]);
        if (letter < 0) return 1;

        character = "\"\\/\b\f\n\r\t"[letter];
        return 2;
    }

    private static int Digits(string content, int start, int end)
    {
        var at = start;
        while (at < end && content[at] is >= '0' and <= '9') at++;
        return at - start;
    }
}
