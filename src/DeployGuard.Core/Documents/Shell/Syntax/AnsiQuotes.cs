using System.Globalization;
using System.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Reads <c>$'…'</c>, whose backslash escapes are those of C (Bash manual 3.1.2.4).</summary>
internal static class AnsiQuotes
{
    public static ShellWordPart Read(ShellInput input)
    {
        var start = input.Position;
        var value = new StringBuilder();
        input.Position += 2;
        while (!input.IsAtEnd && input.Current != '\'')
        {
            if (input.Current == '\\') AppendEscape(input, value);
            else value.Append(input.Content[input.Position++]);
        }

        if (input.IsAtEnd) input.Report(start, start + 2, "The quote \"$'\" is not closed; add the closing one");
        else input.Position++;

        return new ShellWordPart(ShellWordPartKind.SingleQuoted, input.ToSource(start, input.Position))
        {
            Literal = value.ToString(),
        };
    }

    private static void AppendEscape(ShellInput input, StringBuilder value)
    {
        input.Position++;
        if (input.IsAtEnd) return;

        var c = input.Content[input.Position++];
        switch (c)
        {
            case 'n': value.Append('\n'); break;
            case 't': value.Append('\t'); break;
            case 'r': value.Append('\r'); break;
            case 'a': value.Append('\a'); break;
            case 'b': value.Append('\b'); break;
            case 'e' or 'E': value.Append('\u001b'); break;
            case 'f': value.Append('\f'); break;
            case 'v': value.Append('\v'); break;
            case 'x': AppendHex(input, value, 2); break;
            case 'u': AppendHex(input, value, 4); break;
            default: value.Append(c); break;
        }
    }

    private static void AppendHex(ShellInput input, StringBuilder value, int maximumDigits)
    {
        var start = input.Position;
        while (input.Position - start < maximumDigits && Uri.IsHexDigit(input.Current)) input.Position++;
        var digits = input.Content.Substring(start, input.Position - start);
        if (digits.Length == 0) return;

        value.Append((char)int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }
}
