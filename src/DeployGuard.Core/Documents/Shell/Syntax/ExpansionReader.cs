using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Reads what begins with a dollar sign or a backtick, and process substitutions (POSIX 2.6).</summary>
internal sealed class ExpansionReader(ShellInput input, WordReader words, ShellParser parser)
{
    private readonly ArithmeticText arithmetic = new(input);

    public bool IsAtExpansion(bool inDoubleQuotes)
    {
        if (input.Current == '`') return true;
        if (input.Current != '$') return false;

        var next = input.Peek(1);
        return next is '(' or '{'
            || ShellNames.IsNameCharacter(next)
            || ShellNames.IsSpecialParameter(next)
            || (!inDoubleQuotes && next is '\'' or '"');
    }

    /// <summary>Reads the expansion here; null when none starts here.</summary>
    public ShellWordPart? TryRead(bool inDoubleQuotes)
    {
        if (!inDoubleQuotes && words.IsAtProcessSubstitution)
            return ReadSubstitution(ShellWordPartKind.ProcessSubstitution, ShellListRole.ProcessSubstitution);
        if (!IsAtExpansion(inDoubleQuotes)) return null;
        if (input.Current == '`') return ReadBackticks(inDoubleQuotes);

        return input.Peek(1) switch
        {
            '(' when input.Peek(2) == '(' && arithmetic.End(input.Position + 3) is { } end => ReadArithmetic(end),
            '(' => ReadSubstitution(ShellWordPartKind.CommandSubstitution, ShellListRole.Substitution),
            '{' => ReadBraced(inDoubleQuotes),
            '\'' => AnsiQuotes.Read(input),
            '"' => words.ReadDoubleQuoted(),
            _ => ReadParameter(),
        };
    }

    private ShellWordPart ReadParameter()
    {
        var start = input.Position;
        var nameStart = start + 1;
        var end = ShellNames.NameEnd(input.Content, nameStart, input.Limit);
        if (end == nameStart) end++;

        input.Position = end;
        return new ShellWordPart(ShellWordPartKind.Parameter, input.ToSource(start, end))
        {
            Name = input.Content.Substring(nameStart, end - nameStart),
        };
    }

    private ShellWordPart ReadBraced(bool inDoubleQuotes)
    {
        var start = input.Position;
        input.Position += 2;
        if (input.IsTooDeep) return SkipOpaque(ShellWordPartKind.Parameter, start, '}');

        // ${#name} is a length and ${!name} an indirection; ${#} and ${!} alone are parameters.
        if (input.Current is '#' or '!' && input.Peek(1) != '}') input.Position++;
        var name = ReadBracedName();
        var @operator = ReadOperator();
        input.Depth++;
        var parts = words.ReadBracedParts(inDoubleQuotes);
        input.Depth--;
        if (input.IsAtEnd) input.Report(start, start + 2, "The expansion \"${\" is not closed; add \"}\"");
        else input.Position++;

        return new ShellWordPart(ShellWordPartKind.Parameter, input.ToSource(start, input.Position))
        {
            Name = name,
            Operator = @operator,
            Parts = parts,
        };
    }

    private string ReadBracedName()
    {
        var start = input.Position;
        input.Position = ShellNames.NameEnd(input.Content, start, input.Limit);
        while (ShellNames.IsDigit(input.Current)) input.Position++;
        if (input.Position == start && ShellNames.IsSpecialParameter(input.Current)) input.Position++;
        return input.Content.Substring(start, input.Position - start);
    }

    private string? ReadOperator()
    {
        var length = input.Current switch
        {
            ':' => input.Peek(1) is '-' or '=' or '?' or '+' ? 2 : 1,
            '#' or '%' or '/' or '^' or ',' => input.Peek(1) == input.Current ? 2 : 1,
            '-' or '=' or '?' or '+' or '@' => 1,
            _ => 0,
        };
        if (length == 0) return null;

        input.Position += length;
        return input.Content.Substring(input.Position - length, length);
    }

    private ShellWordPart ReadArithmetic(int end)
    {
        var start = input.Position;
        var limit = input.Limit;
        input.Position += 3;
        input.Limit = end;
        input.Depth++;
        IReadOnlyList<ShellWordPart> parts = input.Depth < ShellInput.MaximumDepth ? words.ReadQuotedParts(closing: null) : [];
        input.Depth--;
        input.Limit = limit;
        input.Position = end + 2;
        return new ShellWordPart(ShellWordPartKind.Arithmetic, input.ToSource(start, input.Position)) { Parts = parts };
    }

    private ShellWordPart ReadSubstitution(ShellWordPartKind kind, ShellListRole role)
    {
        var start = input.Position;
        input.Position += 2;
        if (input.IsTooDeep) return SkipOpaque(kind, start, ')');

        var commands = parser.ReadParenthesized(role);
        if (input.IsAtEnd)
            input.Report(start, start + 2, $"The substitution \"{input.Content.Substring(start, 2)}\" is not closed; add \")\"");
        else input.Position++;

        return new ShellWordPart(kind, input.ToSource(start, input.Position)) { Commands = commands };
    }

    private ShellWordPart ReadBackticks(bool inDoubleQuotes)
    {
        var start = input.Position++;
        var script = new LiteralRun(input.Content);
        while (!input.IsAtEnd && input.Current != '`')
        {
            if (input.Current == '\\' && (input.Peek(1) is '`' or '\\' or '$' || (inDoubleQuotes && input.Peek(1) == '"')))
                input.Position++;
            script.Add(input.Position++);
        }

        if (input.IsAtEnd) input.Report(start, start + 1, "The backtick is not closed; write $(…) around the command");
        else input.Position++;

        return new ShellWordPart(ShellWordPartKind.CommandSubstitution, input.ToSource(start, input.Position))
        {
            Commands = ReadNested(script, start),
        };
    }

    /// <summary>Escapes are resolved before the commands in backticks are read, so they are a text of their own.</summary>
    private ShellList? ReadNested(LiteralRun script, int start)
    {
        if (input.IsTooDeep)
        {
            input.ReportTooDeep(start, start + 1);
            return null;
        }

        IReadOnlyList<TextSpan> runs = script.ToRuns() is { Length: > 0 } found ? found : [new TextSpan(start + 1, 0)];
        var nested = new ShellInput(input.Text.Pick(runs), input.Dialect, input.Depth + 1);
        var commands = new ShellParser(nested).ReadScript(ShellListRole.Substitution);
        input.Adopt(nested.Problem);
        return commands;
    }

    private ShellWordPart SkipOpaque(ShellWordPartKind kind, int start, char closing)
    {
        input.ReportTooDeep(start, input.Position);
        BalancedText.Skip(input, closing);
        return new ShellWordPart(kind, input.ToSource(start, input.Position));
    }
}
