namespace DeployGuard.Documents.Pipelines.Conditions;

/// <summary>Names with <c>*</c> for any characters, <c>/</c> included, and <c>?</c> for one.</summary>
internal static class Wildcards
{
    /// <summary>Nobody writes longer ones; they would only cost time.</summary>
    private const int LongestPattern = 250;

    /// <summary>True when a pattern covers a whole name; casing counts. Takes time in proportion to both lengths at worst.</summary>
    public static bool IsMatch(string pattern, string name)
    {
        if (pattern.Length > LongestPattern) return false;

        var (at, place, star, retry) = (0, 0, -1, 0);
        while (place < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*') (star, retry) = (at++, place);
            else if (at < pattern.Length && (pattern[at] == '?' || pattern[at] == name[place])) (at, place) = (at + 1, place + 1);
            else if (star < 0) return false;
            else (at, place) = (star + 1, ++retry);
        }

        while (at < pattern.Length && pattern[at] == '*') at++;
        return at == pattern.Length;
    }
}
