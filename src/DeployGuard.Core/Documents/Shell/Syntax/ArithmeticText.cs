namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>
/// Tells <c>$((1 + 2))</c> and <c>((i++))</c> from two opening parentheses in a row (POSIX 2.6.3): only
/// arithmetic ends in two closing ones that match.
/// </summary>
internal sealed class ArithmeticText(ShellInput input)
{
    // A search that reached the end in vain need not be made again from further on.
    private int unclosedUntil;

    /// <summary>The offset of the closing <c>))</c>, given the offset behind the opening; null when it is no arithmetic.</summary>
    public int? End(int start)
    {
        if (start < unclosedUntil) return null;

        var depth = 0;
        for (var i = start; i < input.Limit; i++)
        {
            var c = input.Content[i];
            if (c == '\\') i++;
            else if (c == '(') depth++;
            else if (c == ')' && --depth < 0) return i + 1 < input.Limit && input.Content[i + 1] == ')' ? i : null;
        }

        unclosedUntil = input.Limit;
        return null;
    }
}
