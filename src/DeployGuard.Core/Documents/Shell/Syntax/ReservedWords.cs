namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>The reserved words (POSIX 2.4, and those of bash), which count only where a command may begin.</summary>
internal static class ReservedWords
{
    private const int LongestLength = 8;
    private const string FirstCharacters = "!{}[cdefistuw";

    private static readonly HashSet<string> Opening =
        new(StringComparer.Ordinal) { "{", "if", "while", "until", "for", "select", "case", "function" };

    private static readonly HashSet<string> Closing =
        new(StringComparer.Ordinal) { "}", "then", "elif", "else", "fi", "do", "done", "esac" };

    /// <summary>The plain word here when it is short enough to be reserved; null otherwise.</summary>
    public static string? PlainWord(ShellInput input)
    {
        // Most words begin with another letter and need not be copied.
        if (FirstCharacters.IndexOf(input.Current) < 0) return null;

        for (var length = 0; length <= LongestLength; length++)
        {
            var c = input.Peek(length);
            if (c is >= 'a' and <= 'z' or '{' or '}' or '!' or '[') continue;
            var ends = c is '\0' or ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>';
            return length > 0 && ends ? input.Content.Substring(input.Position, length) : null;
        }

        return null;
    }

    public static string? OpeningAt(ShellInput input) =>
        PlainWord(input) is { } word && Opening.Contains(word) ? word : null;

    public static string? ClosingAt(ShellInput input) =>
        PlainWord(input) is { } word && Closing.Contains(word) ? word : null;
}
