namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>The characters of names (POSIX 3.230).</summary>
internal static class ShellNames
{
    public static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    public static bool IsNameCharacter(char c) => IsNameStart(c) || IsDigit(c);

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>True for the one-character parameters <c>$@</c>, <c>$*</c>, <c>$#</c>, <c>$?</c>, <c>$-</c>, <c>$$</c>, <c>$!</c>.</summary>
    public static bool IsSpecialParameter(char c) => c is '@' or '*' or '#' or '?' or '-' or '$' or '!';

    /// <summary>The offset behind the name that starts at <paramref name="start"/>; the start itself when none does.</summary>
    public static int NameEnd(string content, int start, int limit)
    {
        if (start >= limit || !IsNameStart(content[start])) return start;

        var end = start + 1;
        while (end < limit && IsNameCharacter(content[end])) end++;
        return end;
    }
}
