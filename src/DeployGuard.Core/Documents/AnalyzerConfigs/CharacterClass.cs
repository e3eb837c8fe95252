namespace DeployGuard.Documents.AnalyzerConfigs;

/// <summary>A <c>[a-z]</c> or <c>[!a-z]</c> of a section name.</summary>
internal sealed class CharacterClass
{
    private readonly List<(char First, char Last)> ranges = [];
    private readonly bool isNegated;

    private CharacterClass(bool isNegated) => this.isNegated = isNegated;

    /// <summary>True when the class takes the character.</summary>
    public bool Contains(char c) => ranges.Exists(range => range.First <= c && c <= range.Last) != isNegated;

    /// <summary>
    /// Reads a class. Null when it is empty, is not closed, has a range from high to low, or escapes a letter or
    /// digit, which the compiler takes for a regex escape.
    /// </summary>
    /// <param name="name">The section name.</param>
    /// <param name="position">0-based offset behind the '['; moved behind the ']'.</param>
    public static CharacterClass? Read(string name, ref int position)
    {
        var isNegated = position < name.Length && name[position] == '!';
        if (isNegated) position++;
        if (ReadMembers(name, ref position) is not { Count: > 0 } members) return null;

        var result = new CharacterClass(isNegated);
        for (var i = 0; i < members.Count; i++)
        {
            var first = members[i].Character;
            if (!members[i].IsEscapedDash && i + 2 < members.Count && members[i + 1].IsDash)
            {
                var last = members[i + 2].Character;
                if (first > last) return null;
                result.ranges.Add((first, last));
                i += 2;
            }
            else
            {
                result.ranges.Add((first, first));
            }
        }

        return result;
    }

    private static List<Member>? ReadMembers(string name, ref int position)
    {
        var members = new List<Member>();
        while (position < name.Length)
        {
            var c = name[position++];
            if (c == ']') return members;

            if (c != '\\')
            {
                members.Add(new Member(c, IsDash: c == '-'));
                continue;
            }

            if (position == name.Length) return null;
            c = name[position++];
            if (char.IsLetterOrDigit(c) || c == '_') return null;
            members.Add(new Member(c, IsEscapedDash: c == '-'));
        }

        return null;
    }

    private readonly record struct Member(char Character, bool IsDash = false, bool IsEscapedDash = false);
}
