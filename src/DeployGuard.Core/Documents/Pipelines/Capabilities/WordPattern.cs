namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Words of the tables: texts in any casing in which <c>*</c> stands for anything, alternatives separated by a sign.</summary>
internal static class WordPattern
{
    /// <summary>True when one of the alternatives, separated by blanks, is the text.</summary>
    public static bool IsAny(string alternatives, string text) => alternatives.Split(' ').Any(pattern => Is(pattern, text));

    /// <summary>True when the pattern is the text; a star takes as little as it can and more when the rest asks for it.</summary>
    public static bool Is(string pattern, string text)
    {
        int at = 0, star = -1, resume = 0, i = 0;
        while (i < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*') (star, resume, at) = (at, i, at + 1);
            else if (at < pattern.Length && char.ToLowerInvariant(pattern[at]) == char.ToLowerInvariant(text[i])) (at, i) = (at + 1, i + 1);
            else if (star >= 0) (at, resume, i) = (star + 1, resume + 1, resume + 1);
            else return false;
        }

        while (at < pattern.Length && pattern[at] == '*') at++;
        return at == pattern.Length;
    }
}
