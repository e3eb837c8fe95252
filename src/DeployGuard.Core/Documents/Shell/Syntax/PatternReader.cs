namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Reads the parts of a word that match file names, and bash's brace expansions.</summary>
internal sealed class PatternReader(ShellInput input)
{
    // How far a search for a closing sign has come: the next one need not go there again.
    private int noBracketBefore;
    private int noGroupBefore;
    private int noBraceBefore;
    private int braceBefore;

    public bool IsAtPattern => PatternLength(out _) > 0;

    /// <summary>Reads the pattern here; null when there is none.</summary>
    public ShellWordPart? TryRead()
    {
        var start = input.Position;
        var length = PatternLength(out var kind);
        if (length == 0) return null;

        input.Position += length;
        return new ShellWordPart(kind, input.ToSource(start, input.Position));
    }

    private int PatternLength(out ShellWordPartKind kind)
    {
        kind = ShellWordPartKind.Glob;
        switch (input.Current)
        {
            case '*' or '?' or '+' or '@' or '!' when input.Peek(1) == '(' && input.Dialect == ShellDialect.Bash:
                return GroupLength();
            case '*' or '?':
                return 1;
            case '[':
                return BracketLength();
            case '{' when input.Dialect == ShellDialect.Bash && IsBraceExpansion():
                kind = ShellWordPartKind.BraceExpansion;
                return 1;
            default:
                return 0;
        }
    }

    /// <summary>
    /// An extended pattern such as <c>!(a|b)</c>: bash reads it only after <c>shopt -s extglob</c>, which may stand
    /// anywhere, so it always counts.
    /// </summary>
    private int GroupLength()
    {
        if (input.Position < noGroupBefore) return 0;

        var start = input.Position;
        input.Position += 2;
        var isClosed = BalancedText.Skip(input, ')');
        var length = input.Position - start;
        input.Position = start;
        if (isClosed) return length;

        noGroupBefore = input.Limit;
        return 0;
    }

    private int BracketLength()
    {
        if (input.Position < noBracketBefore) return 0;

        // A bracket right behind the opening one, or behind its negation, is one of the set.
        var end = input.Position + 1;
        if (end < input.Limit && input.Content[end] is '!' or '^') end++;
        if (end < input.Limit && input.Content[end] == ']') end++;
        for (; end < input.Limit && !EndsPattern(input.Content[end]); end++)
        {
            if (input.Content[end] == ']') return end + 1 - input.Position;
        }

        noBracketBefore = end;
        return 0;
    }

    private bool IsBraceExpansion()
    {
        if (input.Position < braceBefore) return true;
        if (input.Position < noBraceBefore) return false;

        var isList = false;
        var end = input.Position + 1;
        for (; end < input.Limit && input.Content[end] is not (' ' or '\t' or '\n' or ';' or '&' or '|' or '<' or '>'); end++)
        {
            var c = input.Content[end];
            if (c == ',' || (c == '.' && input.Content[end - 1] == '.')) isList = true;
            if (c != '}' || !isList) continue;

            braceBefore = end;
            return true;
        }

        noBraceBefore = end;
        return false;
    }

    private static bool EndsPattern(char c) =>
        c is ' ' or '\t' or '\n' or '\r' or ';' or '&' or '|' or '(' or ')' or '<' or '>' or '"' or '\'' or '$' or '`' or '\\';
}
