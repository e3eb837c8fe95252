namespace DeployGuard.Secrets;

/// <summary>Takes names of programs, variables and settings apart.</summary>
internal static class NameWords
{
    /// <summary>A longer name is none.</summary>
    private const int Longest = 200;

    /// <summary>
    /// The words of a name in lower case, split at punctuation, at capitals and before the last capital of several:
    /// <c>DBPassword</c> is <c>db</c>, <c>password</c>.
    /// </summary>
    public static List<string> Of(string name, int start, int end)
    {
        var words = new List<string>();
        end = Math.Min(end, start + Longest);
        var first = start;
        for (var i = start; i <= end; i++)
        {
            var isEnd = i == end || !char.IsLetterOrDigit(name[i]);
            var isHump = !isEnd && i > first && char.IsUpper(name[i]) && (char.IsLower(name[i - 1])
                || (char.IsUpper(name[i - 1]) && i + 1 < end && char.IsLower(name[i + 1])));
            if (!isEnd && !isHump) continue;
            if (i > first) words.Add(name.Substring(first, i - first).ToLowerInvariant());
            first = isHump ? i : i + 1;
        }

        return words;
    }

    /// <summary>The words of all of a name.</summary>
    public static List<string> Of(string name) => Of(name, 0, name.Length);

    /// <summary>
    /// The parts of a path of keys with the words of each: <c>Jwt:Key</c>, <c>Jwt__Key</c>, <c>spring.mail.password</c>, <c>a/b</c>.
    /// </summary>
    public static List<List<string>> OfPath(string name)
    {
        var parts = new List<List<string>>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var isDouble = i + 1 < name.Length && name[i] == '_' && name[i + 1] == '_';
            if (i < name.Length && name[i] is not (':' or '.' or '/' or '[' or ']') && !isDouble) continue;
            var words = Of(name, start, i);
            if (words.Count > 0) parts.Add(words);
            start = i + (isDouble ? 2 : 1);
            if (isDouble) i++;
        }

        return parts;
    }
}
