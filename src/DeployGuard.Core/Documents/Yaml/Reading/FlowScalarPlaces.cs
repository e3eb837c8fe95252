using System.Globalization;
using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>Plain and quoted scalars: line folding (YAML 1.2 §6.5) and escapes (§5.7).</summary>
internal sealed class FlowScalarPlaces
{
    private readonly string content;
    private readonly ScalarPlaces places;
    private readonly YamlScalarStyle style;
    private readonly int end;
    private int position;

    public FlowScalarPlaces(string content, YamlScalar scalar, ScalarPlaces places)
    {
        this.content = content;
        this.places = places;
        style = scalar.Style;
        var quote = style == YamlScalarStyle.Plain ? 0 : 1;
        position = scalar.Span.Start + quote;
        end = Math.Max(position, scalar.Span.End - quote);
    }

    public void Read()
    {
        while (position < end && places.Agrees)
        {
            var c = content[position];
            if (c is ' ' or '\t' or '\r' or '\n') ReadGap();
            else if (style == YamlScalarStyle.DoubleQuoted && c == '\\') ReadEscape();
            else if (style == YamlScalarStyle.SingleQuoted && c == '\'') places.Add(c, position, Math.Min(end, position += 2));
            else places.AddPlain(content, position++);
        }
    }

    // Blanks count only inside a line; the first line break is a blank, each further one a line break.
    private void ReadGap()
    {
        var start = position;
        while (position < end && content[position] is ' ' or '\t') position++;
        if (position == end || content[position] is not ('\r' or '\n'))
        {
            for (var i = start; i < position; i++) places.AddPlain(content, i);
            return;
        }

        var first = ReadBreak();
        if (!ReadFurtherBreaks()) places.Add(' ', first.Start, first.End);
    }

    private bool ReadFurtherBreaks()
    {
        for (var found = false; ; found = true)
        {
            while (position < end && content[position] is ' ' or '\t') position++;
            if (position >= end || content[position] is not ('\r' or '\n')) return found;

            var next = ReadBreak();
            places.Add('\n', next.Start, next.End);
        }
    }

    private TextSpan ReadBreak()
    {
        var start = position;
        position += content[position] == '\r' && position + 1 < end && content[position + 1] == '\n' ? 2 : 1;
        return TextSpan.FromBounds(start, position);
    }

    private void ReadEscape()
    {
        var start = position++;
        if (position >= end) return;

        if (content[position] is '\r' or '\n')
        {
            ReadBreak();
            ReadFurtherBreaks();
            return;
        }

        var escape = content[position++];
        var digits = escape switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        var text = digits == 0 ? Simple(escape) : Numbered(digits);
        foreach (var c in text) places.Add(c, start, position);
    }

    private string Numbered(int digits)
    {
        if (position + digits > end
            || !int.TryParse(content.Substring(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is < 0 or > 0x10FFFF)
        {
            return "";
        }

        position += digits;
        return code is > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString();
    }

    private static string Simple(char escape) => escape switch
    {
        '0' => "\0",
        'a' => "\a",
        'b' => "\b",
        't' => "\t",
        'n' => "\n",
        'v' => "\v",
        'f' => "\f",
        'r' => "\r",
        'e' => "\u001b",
        'N' => "\u0085",
        '_' => "\u00a0",
        'L' => "\u2028",
        'P' => "\u2029",
        _ => escape.ToString(),
    };
}
