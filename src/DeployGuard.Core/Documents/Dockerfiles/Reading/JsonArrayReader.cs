using System.Globalization;
using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Reading;

/// <summary>One string of a JSON array.</summary>
/// <param name="Raw">With its quotes.</param>
/// <param name="Value">Decoded.</param>
internal sealed record JsonString(MappedText Raw, string Value);

/// <summary>
/// Reads the JSON form of an instruction as strictly as the builder: what is not valid JSON is no JSON form at all, and
/// valid JSON with anything but strings in it is an error.
/// </summary>
internal sealed class JsonArrayReader
{
    private const int MaxDepth = 64;

    private readonly MappedText text;
    private readonly string content;
    private readonly List<JsonString> strings = [];
    private int position;

    private JsonArrayReader(MappedText text)
    {
        this.text = text;
        content = text.Content;
    }

    /// <summary>The strings of the array; null when the text is not a JSON array.</summary>
    /// <param name="text">The arguments of the instruction.</param>
    /// <param name="foreignElement">The first element that is no string; null when there is none.</param>
    public static IReadOnlyList<JsonString>? Read(MappedText text, out TextSpan? foreignElement)
    {
        foreignElement = null;
        if (text.Content.Length == 0 || text.Content[0] != '[') return null;

        var reader = new JsonArrayReader(text);
        return reader.ReadArray(ref foreignElement) ? reader.strings : null;
    }

    private bool ReadArray(ref TextSpan? foreignElement)
    {
        position++;
        SkipWhiteSpace();
        if (TakeIf(']')) return IsAtEnd();

        while (true)
        {
            SkipWhiteSpace();
            var start = position;
            var isString = Peek() == '"';
            if (!SkipValue(0, out var value)) return false;

            var element = text.Slice(start, position - start);
            if (isString) strings.Add(new JsonString(element, value!));
            else foreignElement ??= element.SpanInSource;

            SkipWhiteSpace();
            if (TakeIf(']')) return IsAtEnd();
            if (!TakeIf(',')) return false;
        }
    }

    private bool SkipValue(int depth, out string? value)
    {
        value = null;
        if (depth > MaxDepth) return false;

        switch (Peek())
        {
            case '"': return ReadString(out value);
            case '[': return SkipMembers(']', depth, hasNames: false);
            case '{': return SkipMembers('}', depth, hasNames: true);
            case 't': return TakeWord("true");
            case 'f': return TakeWord("false");
            case 'n': return TakeWord("null");
            default: return SkipNumber();
        }
    }

    private bool SkipMembers(char close, int depth, bool hasNames)
    {
        position++;
        SkipWhiteSpace();
        if (TakeIf(close)) return true;

        while (true)
        {
            SkipWhiteSpace();
            if (hasNames)
            {
                if (Peek() != '"' || !ReadString(out _)) return false;
                SkipWhiteSpace();
                if (!TakeIf(':')) return false;
                SkipWhiteSpace();
            }

            if (!SkipValue(depth + 1, out _)) return false;
            SkipWhiteSpace();
            if (TakeIf(close)) return true;
            if (!TakeIf(',')) return false;
        }
    }

    private bool ReadString(out string? value)
    {
        value = null;
        var decoded = new StringBuilder();
        for (position++; position < content.Length; position++)
        {
            var c = content[position];
            if (c == '"')
            {
                position++;
                value = decoded.ToString();
                return true;
            }

            if (c < ' ') return false;
            if (c != '\\') decoded.Append(c);
            else if (!ReadEscape(decoded)) return false;
        }

        return false;
    }

    private bool ReadEscape(StringBuilder decoded)
    {
        position++;
        var c = Peek();
        if (c == 'u') return ReadCodeUnit(decoded);

        var replacement = c switch
        {
            '"' or '\\' or '/' => c, 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => '\0',
        };
        if (replacement == '\0') return false;

        decoded.Append(replacement);
        return true;
    }

    private bool ReadCodeUnit(StringBuilder decoded)
    {
        if (position + 4 >= content.Length) return false;

        var digits = content.Substring(position + 1, 4);
        if (!int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)) return false;

        decoded.Append((char)unit);
        position += 4;
        return true;
    }

    private bool SkipNumber()
    {
        TakeIf('-');
        if (!TakeIf('0') && !SkipDigits()) return false;
        if (TakeIf('.') && !SkipDigits()) return false;
        if (Peek() is not ('e' or 'E')) return true;

        position++;
        if (Peek() is '+' or '-') position++;
        return SkipDigits();
    }

    private bool SkipDigits()
    {
        var start = position;
        while (Peek() is >= '0' and <= '9') position++;
        return position > start;
    }

    private bool TakeWord(string word)
    {
        if (string.CompareOrdinal(content, position, word, 0, word.Length) != 0) return false;
        position += word.Length;
        return true;
    }

    private bool TakeIf(char c)
    {
        if (Peek() != c) return false;
        position++;
        return true;
    }

    private char Peek() => position < content.Length ? content[position] : '\0';

    private bool IsAtEnd()
    {
        SkipWhiteSpace();
        return position == content.Length;
    }

    private void SkipWhiteSpace()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r') position++;
    }
}
