using DeployGuard.Repository;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>The sets of bytes in the patterns of git: <c>[a-z]</c>, <c>[!a]</c>, <c>[^a]</c>, <c>[[:digit:]]</c>.</summary>
internal static class ByteClass
{
    private const int LongestName = 6;

    private static readonly Dictionary<string, (char First, char Last)[]> Named = new(StringComparer.Ordinal)
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["blank"] = [(' ', ' '), ('\t', '\t')],
        ["cntrl"] = [('\0', '\x1F'), ('\x7F', '\x7F')],
        ["digit"] = [('0', '9')],
        ["graph"] = [('!', '~')],
        ["lower"] = [('a', 'z')],
        ["print"] = [(' ', '~')],
        ["punct"] = [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        ["space"] = [(' ', ' '), ('\t', '\n'), ('\r', '\r')],
        ["upper"] = [('A', 'Z')],
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    };

    /// <summary>Reads a set up to and with its <c>]</c>; null when it has none or names an unknown class.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="position">0-based offset behind the <c>[</c>; afterwards behind the <c>]</c>.</param>
    public static PathPattern.CharacterClass? Read(string text, ref int position)
    {
        var isNegated = position < text.Length && text[position] is '!' or '^';
        if (isNegated) position++;

        var ranges = new List<(char First, char Last)>();
        // A ']' that stands first is a member. A '-' between two members makes a range; a class or a range is no end of one.
        char? previous = null;
        for (var isFirst = true; ; isFirst = false)
        {
            if (position == text.Length) return null;
            if (text[position] == ']' && !isFirst) break;

            if (text[position] == '[' && position + 1 < text.Length && text[position + 1] == ':')
            {
                var close = text.IndexOf(']', position + 2);
                if (close < 0) return null;
                if (close >= position + 3 && text[close - 1] == ':')
                {
                    var length = close - 1 - (position + 2);
                    if (length > LongestName || !Named.TryGetValue(text.Substring(position + 2, length), out var named)) return null;
                    ranges.AddRange(named);
                    position = close + 1;
                    previous = null;
                    continue;
                }
            }

            var isRange = text[position] == '-' && previous is not null && position + 1 < text.Length && text[position + 1] != ']';
            if (isRange) position++;
            if (text[position] == '\\' && ++position == text.Length) return null;

            var member = text[position++];
            ranges.Add((isRange ? previous!.Value : member, member));
            previous = isRange ? null : member;
        }

        position++;
        return new PathPattern.CharacterClass(ranges, isNegated);
    }
}
