namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Finds the end of bracketed text without recursion, for text that is not read any deeper.</summary>
internal static class BalancedText
{
    /// <summary>
    /// Moves behind the character that closes what was opened just before the position. False when the text
    /// ends first; the position is then at its end.
    /// </summary>
    public static bool Skip(ShellInput input, char closing)
    {
        var open = new Stack<char>();
        open.Push(closing);
        while (!input.IsAtEnd)
        {
            var c = input.Current;
            input.Position++;
            if (c != open.Peek()) SkipOther(input, open, c);
            else open.Pop();
            if (open.Count == 0) return true;
        }

        input.Position = input.Limit;
        return false;
    }

    private static void SkipOther(ShellInput input, Stack<char> open, char c)
    {
        var inDoubleQuotes = open.Peek() == '"';
        if (c == '\\') input.Position++;
        else if (c == '\'' && !inDoubleQuotes) SkipSingleQuoted(input);
        else if (c is '"' or '`') open.Push(c);
        else if (c == '$' && input.Current == '(') Open(input, open, ')');
        else if (c == '$' && input.Current == '{') Open(input, open, '}');
        else if (c == '(' && !inDoubleQuotes) open.Push(')');
    }

    private static void Open(ShellInput input, Stack<char> open, char closing)
    {
        input.Position++;
        open.Push(closing);
    }

    private static void SkipSingleQuoted(ShellInput input)
    {
        var end = input.IsAtEnd ? -1 : input.Content.IndexOf('\'', input.Position, input.Limit - input.Position);
        input.Position = end < 0 ? input.Limit : end + 1;
    }
}
