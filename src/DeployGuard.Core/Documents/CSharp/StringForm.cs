using System.Globalization;
using System.Text;

namespace DeployGuard.Documents.CSharp;

/// <summary>How a string is written.</summary>
/// <param name="Quotes">Number of quotes on each side; three and more make it raw.</param>
/// <param name="IsVerbatim">True behind '@'.</param>
/// <param name="Dollars">Number of dollar signs in front; as many braces open a hole of a raw string.</param>
internal sealed record StringForm(int Quotes, bool IsVerbatim, int Dollars)
{
    private bool IsRaw => Quotes > 2;

    /// <summary>Number of braces that open and close a hole.</summary>
    public int Braces => IsRaw ? Math.Max(1, Dollars) : 1;

    /// <summary>0-based offset of the closing quotes, of the line end that breaks off the string, or of the end of the text.</summary>
    public int FindEnd(string content, int start)
    {
        for (var i = start; i < content.Length; i++)
            if (EndsAt(content, ref i)) return i;
        return content.Length;
    }

    /// <summary>As <see cref="FindEnd"/>, or the 0-based offset of the braces that open a hole.</summary>
    public (int Offset, bool IsHole) FindEndOrHole(string content, int start)
    {
        for (var i = start; i < content.Length; i++)
        {
            if (content[i] == '{')
            {
                var run = RunOf('{', content, i);
                if (IsRaw ? run >= Dollars : run % 2 == 1) return (i + run - Braces, true);
                i += run - 1;
            }
            else if (EndsAt(content, ref i))
            {
                return (i, false);
            }
        }

        return (content.Length, false);
    }

    /// <summary>The value of a string without holes.</summary>
    public string Decode(string text)
    {
        if (IsRaw) return DecodeRaw(text);
        if (Dollars > 0) text = text.Replace("{{", "{").Replace("}}", "}");
        return IsVerbatim ? text.Replace("\"\"", "\"") : Unescape(text);
    }

    /// <summary>True at the end of the string; what only looks like it is stepped over.</summary>
    private bool EndsAt(string content, ref int i)
    {
        var c = content[i];
        if (IsRaw)
        {
            if (c != '"') return false;
            var run = RunOf('"', content, i);
            if (run >= Quotes) return true;
            i += run - 1;
            return false;
        }

        if (c == '"')
        {
            if (!IsVerbatim || i + 1 >= content.Length || content[i + 1] != '"') return true;
            i++;
            return false;
        }

        if (IsVerbatim) return false;
        if (c is '\n' or '\r') return true;
        if (c == '\\' && i + 1 < content.Length && content[i + 1] is not ('\n' or '\r')) i++;
        return false;
    }

    private static int RunOf(char c, string content, int start)
    {
        var end = start;
        while (end < content.Length && content[end] == c) end++;
        return end - start;
    }

    /// <summary>Of several lines the last one tells the indentation, and neither it nor the first break counts.</summary>
    private static string DecodeRaw(string text)
    {
        var last = text.LastIndexOf('\n');
        if (last < 0) return text;

        var indentation = text.Substring(last + 1);
        var lines = text.Substring(0, last).Replace("\r", "").Split('\n').Skip(1)
            .Select(line => line.StartsWith(indentation, StringComparison.Ordinal) ? line.Substring(indentation.Length) : line.TrimStart());
        return string.Join("\n", lines);
    }

    private static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0) return text;

        var value = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                value.Append(text[i]);
                continue;
            }

            i++;
            var digits = text[i] switch { 'u' => 4, 'U' => 8, 'x' => HexDigits(text, i + 1), _ => 0 };
            if (digits > 0 && i + digits < text.Length
                && int.TryParse(text.Substring(i + 1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code is >= 0 and <= 0x10FFFF)
            {
                value.Append(code <= 0xFFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code));
                i += digits;
            }
            else
            {
                value.Append(text[i] switch { '0' => '\0', 'a' => '\a', 'b' => '\b', 'e' => '\u001b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', var c => c });
            }
        }

        return value.ToString();
    }

    private static int HexDigits(string text, int start)
    {
        var end = start;
        while (end < text.Length && end < start + 4 && Uri.IsHexDigit(text[end])) end++;
        return end - start;
    }
}
