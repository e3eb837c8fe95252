using System.Globalization;
using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Documents.Settings;

/// <summary>Decodes values of XML so that each character can be found again in the file.</summary>
internal static class XmlText
{
    // The longest entity of XML without a DTD is &#x10FFFF;
    private const int LongestEntity = 12;

    /// <summary>The value a part of a file stands for.</summary>
    /// <param name="content">The file.</param>
    /// <param name="span">What stands between quotes or tags.</param>
    /// <param name="value">What the XML reader made of it, trimmed.</param>
    public static DecodedText Decode(string content, TextSpan span, string value)
    {
        if (string.CompareOrdinal(content, span.Start, value, 0, value.Length) == 0 && span.Length == value.Length)
            return DecodedText.Verbatim(value, span.Start);

        var text = new StringBuilder(span.Length);
        var starts = new List<int>(span.Length);
        for (var at = span.Start; at < span.End;)
        {
            var length = Decode(content, at, span.End, out var characters);
            text.Append(characters);
            foreach (var _ in characters) starts.Add(at);
            at += length;
        }

        // CDATA, text around elements, and the line ends an attribute gives up are beyond this reading.
        var decoded = text.ToString();
        return decoded.Trim() == value ? DecodedText.Mapped(decoded, span, starts) : DecodedText.Whole(value, span);
    }

    private static int Decode(string content, int at, int end, out string characters)
    {
        var close = content[at] == '&' ? content.IndexOf(';', at, Math.Min(LongestEntity, end - at)) : -1;
        if (close > 0 && CharacterOf(content.Substring(at + 1, close - at - 1)) is { } decoded)
        {
            characters = decoded;
            return close - at + 1;
        }

        characters = content[at].ToString();
        return 1;
    }

    private static string? CharacterOf(string entity)
    {
        var isHex = entity.StartsWith("#x", StringComparison.Ordinal);
        var isNumber = isHex
            ? int.TryParse(entity.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(entity.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return entity switch
        {
            "quot" => "\"",
            "amp" => "&",
            "apos" => "'",
            "lt" => "<",
            "gt" => ">",
            _ when entity.StartsWith("#", StringComparison.Ordinal) && isNumber && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) => char.ConvertFromUtf32(code),
            _ => null,
        };
    }
}
