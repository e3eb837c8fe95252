using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>Where the characters of a scalar stand in whose value parts were replaced.</summary>
internal sealed class ReplacedParts
{
    private readonly YamlScalar origin;
    private readonly IReadOnlyList<(TextSpan Part, string Text)> parts;

    public ReplacedParts(YamlScalar origin, IReadOnlyList<(TextSpan Part, string Text)> parts)
    {
        (this.origin, this.parts) = (origin, parts);
        var text = new StringBuilder();
        var position = 0;
        foreach (var (part, replacement) in parts)
        {
            text.Append(origin.Value, position, part.Start - position).Append(replacement);
            position = part.End;
        }

        Text = text.Append(origin.Value, position, origin.Value.Length - position).ToString();
    }

    /// <summary>The value with the replacements in it.</summary>
    public string Text { get; }

    public TextSpan ToSource(TextSpan span) => origin.ToSource(ToOrigin(span));

    /// <summary>The original text of a part.</summary>
    public string Before(TextSpan span)
    {
        var part = ToOrigin(span);
        return origin.BeforeReplace(part);
    }

    private TextSpan ToOrigin(TextSpan span)
    {
        var start = ToOrigin(span.Start, isEnd: false);
        return TextSpan.FromBounds(start, Math.Max(start, ToOrigin(span.End, isEnd: span.Length > 0)));
    }

    /// <summary>The offset in the original value; inside of a replacement the beginning or the end of what it replaces.</summary>
    private int ToOrigin(int offset, bool isEnd)
    {
        var shift = 0;
        foreach (var (part, replacement) in parts)
        {
            var start = part.Start + shift;
            var end = start + replacement.Length;
            if (offset < start || (isEnd && offset == start)) break;
            if (isEnd ? offset <= end : offset < end) return isEnd ? part.End : part.Start;
            shift += replacement.Length - part.Length;
        }

        return offset - shift;
    }
}
