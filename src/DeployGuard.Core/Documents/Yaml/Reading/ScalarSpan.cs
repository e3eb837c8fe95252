using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>Where a scalar stands; the library counts the lines behind a block to it.</summary>
internal static class ScalarSpan
{
    public static TextSpan Of(string content, int start, int end, YamlScalarStyle style, string value)
    {
        start = Math.Min(start, content.Length);
        end = Math.Max(start, end);
        if (style is YamlScalarStyle.Literal or YamlScalarStyle.Folded && string.IsNullOrWhiteSpace(value))
            return TextSpan.FromBounds(start, Math.Max(start, Math.Min(end, HeaderEnd(content, start))));

        if (style is not (YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted))
        {
            while (end > start && char.IsWhiteSpace(content[end - 1])) end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The offset behind the indicators of a block, such as <c>|2-</c>.</summary>
    public static int HeaderEnd(string content, int start)
    {
        while (start < content.Length && content[start] is '|' or '>' or '+' or '-' or (>= '0' and <= '9')) start++;
        return start;
    }
}
