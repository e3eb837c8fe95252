using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Reads words: literals, quotes, patterns and, through <see cref="ExpansionReader"/>, expansions.</summary>
internal sealed class WordReader
{
    private readonly ShellInput input;
    private readonly ExpansionReader expansions;
    private readonly PatternReader patterns;

    public WordReader(ShellInput input, ShellParser parser)
    {
        this.input = input;
        expansions = new ExpansionReader(input, this, parser);
        patterns = new PatternReader(input);
    }

    /// <summary>True when the character ends a word (POSIX 2.3, token recognition).</summary>
    public bool IsAtWordEnd
    {
        get
        {
            if (input.IsAtEnd) return true;
            return input.Current switch
            {
                ' ' or '\t' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>' => true,
                '\r' => input.Peek(1) is '\n' || input.Position + 1 == input.Limit,
                _ => false,
            };
        }
    }

    /// <summary>True at <c>&lt;(</c> and <c>&gt;(</c>.</summary>
    public bool IsAtProcessSubstitution => input.Current is '<' or '>' && input.Peek(1) == '(';

    /// <summary>Reads the word here; it is empty when no word starts here.</summary>
    public ShellWord ReadWord()
    {
        var start = input.Position;
        var parts = new List<ShellWordPart>();
        while (!IsAtWordEnd || IsAtProcessSubstitution || IsAtArray(start))
        {
            if (input.Current == '(') parts.Add(ReadArray());
            else parts.Add(ReadPart());
        }

        return CreateWord(start, parts);
    }

    /// <summary>
    /// Reads an operand of <c>[[ … ]]</c>: only blanks and line ends part the words there, and <c>;</c> cannot stand.
    /// </summary>
    public ShellWord ReadTestWord()
    {
        var start = input.Position;
        var parts = new List<ShellWordPart>();
        while (!input.IsAtEnd && input.Current is not (' ' or '\t' or '\n' or ';' or '\r'))
        {
            if (IsAtWordEnd && !IsAtProcessSubstitution) parts.Add(ReadCharacter());
            else parts.Add(ReadPart());
        }

        return CreateWord(start, parts);
    }

    /// <summary>
    /// Reads text that is expanded like the inside of double quotes up to a character, which is not consumed, or
    /// up to the limit when there is none.
    /// </summary>
    public IReadOnlyList<ShellWordPart> ReadQuotedParts(char? closing)
    {
        var parts = new List<ShellWordPart>();
        while (!input.IsAtEnd && input.Current != closing)
            parts.Add(expansions.TryRead(inDoubleQuotes: true) ?? ReadQuotedLiteral(closing));
        return parts;
    }

    /// <summary>Reads the operand of <c>${name:-…}</c> up to the closing brace, which is not consumed.</summary>
    public IReadOnlyList<ShellWordPart> ReadBracedParts(bool inDoubleQuotes)
    {
        var parts = new List<ShellWordPart>();
        while (!input.IsAtEnd && input.Current != '}')
        {
            var part = input.Current switch
            {
                '\'' when !inDoubleQuotes => ReadSingleQuoted(),
                '"' => ReadDoubleQuoted(),
                _ => expansions.TryRead(inDoubleQuotes) ?? ReadBracedLiteral(inDoubleQuotes),
            };
            parts.Add(part);
        }

        return parts;
    }

    public ShellWord CreateWord(int start, IReadOnlyList<ShellWordPart> parts) =>
        new(input.Text, TextSpan.FromBounds(start, input.Position), parts);

    private ShellWordPart ReadPart()
    {
        if (input.Current == '\'') return ReadSingleQuoted();
        if (input.Current == '"') return ReadDoubleQuoted();
        return expansions.TryRead(inDoubleQuotes: false) ?? patterns.TryRead() ?? ReadLiteral();
    }

    private ShellWordPart ReadLiteral()
    {
        var start = input.Position;
        var literal = new LiteralRun(input.Content);
        do
        {
            AddUnquoted(literal);
        }
        while (!IsAtWordEnd && !IsAtSpecial());

        return CreateLiteral(ShellWordPartKind.Literal, start, literal);
    }

    private bool IsAtSpecial() =>
        input.Current is '\'' or '"' || expansions.IsAtExpansion(inDoubleQuotes: false) || patterns.IsAtPattern;

    private void AddUnquoted(LiteralRun literal)
    {
        if (input.Current == '\\' && input.LineEndLength(1) is > 0 and var length)
        {
            input.Position += 1 + length;
            return;
        }

        if (input.Current == '\\' && input.Position + 1 < input.Limit) input.Position++;
        literal.Add(input.Position++);
    }

    private ShellWordPart ReadCharacter()
    {
        var start = input.Position;
        var literal = new LiteralRun(input.Content);
        literal.Add(input.Position++);
        return CreateLiteral(ShellWordPartKind.Literal, start, literal);
    }

    private ShellWordPart ReadSingleQuoted()
    {
        var start = input.Position;
        var literal = new LiteralRun(input.Content);
        var end = input.Content.IndexOf('\'', start + 1, input.Limit - start - 1);
        if (end < 0) ReportUnclosed(start, "single quote");

        var textEnd = end < 0 ? input.Limit : end;
        if (textEnd > start + 1) literal.Add(start + 1, textEnd - start - 1);
        input.Position = end < 0 ? input.Limit : end + 1;
        return CreateLiteral(ShellWordPartKind.SingleQuoted, start, literal);
    }

    internal ShellWordPart ReadDoubleQuoted()
    {
        var start = input.Position;
        if (input.Current == '$') input.Position++;
        input.Position++;
        var parts = ReadQuotedParts('"');
        if (input.IsAtEnd) ReportUnclosed(start, "double quote");
        else input.Position++;

        return new ShellWordPart(ShellWordPartKind.DoubleQuoted, input.ToSource(start, input.Position))
        {
            Parts = parts,
            Literal = ShellWord.Concatenate(parts),
        };
    }

    private ShellWordPart ReadQuotedLiteral(char? closing)
    {
        var start = input.Position;
        var literal = new LiteralRun(input.Content);
        do
        {
            AddQuoted(literal, closing);
        }
        while (!input.IsAtEnd && input.Current != closing && !expansions.IsAtExpansion(inDoubleQuotes: true));

        return CreateLiteral(ShellWordPartKind.Literal, start, literal);
    }

    private void AddQuoted(LiteralRun literal, char? closing)
    {
        if (input.Current == '\\' && input.LineEndLength(1) is > 0 and var length)
        {
            input.Position += 1 + length;
            return;
        }

        // In double quotes a backslash is an ordinary character in front of all others (POSIX 2.2.3).
        if (input.Current == '\\' && (input.Peek(1) is '$' or '`' or '\\' || (input.Peek(1) == '"' && closing == '"')))
            input.Position++;
        literal.Add(input.Position++);
    }

    private ShellWordPart ReadBracedLiteral(bool inDoubleQuotes)
    {
        var start = input.Position;
        var literal = new LiteralRun(input.Content);
        do
        {
            AddUnquoted(literal);
        }
        while (!input.IsAtEnd
            && input.Current is not ('}' or '"')
            && (inDoubleQuotes || input.Current != '\'')
            && !expansions.IsAtExpansion(inDoubleQuotes));

        return CreateLiteral(ShellWordPartKind.Literal, start, literal);
    }

    /// <summary>True behind <c>NAME=</c> or <c>NAME+=</c> when an array follows.</summary>
    private bool IsAtArray(int wordStart)
    {
        if (input.Current != '(' || input.Position == wordStart || input.Content[input.Position - 1] != '=') return false;

        var nameEnd = input.Position - 1;
        if (nameEnd > wordStart && input.Content[nameEnd - 1] == '+') nameEnd--;
        return nameEnd > wordStart && ShellNames.NameEnd(input.Content, wordStart, nameEnd) == nameEnd;
    }

    internal ShellWordPart ReadArray()
    {
        var start = input.Position++;
        var parts = new List<ShellWordPart>();
        if (input.IsTooDeep)
        {
            input.ReportTooDeep(start, start + 1);
            BalancedText.Skip(input, ')');
            return new ShellWordPart(ShellWordPartKind.Array, input.ToSource(start, input.Position));
        }

        input.Depth++;
        while (SkipToElement())
        {
            var before = input.Position;
            parts.AddRange(ReadWord().Parts);
            if (input.Position == before) parts.Add(ReadCharacter());
        }

        input.Depth--;
        if (input.IsAtEnd) input.Report(start, start + 1, "The array is not closed; add \")\"");
        else input.Position++;
        return new ShellWordPart(ShellWordPartKind.Array, input.ToSource(start, input.Position)) { Parts = parts };
    }

    private bool SkipToElement()
    {
        do
        {
            input.SkipBlanks();
        }
        while (input.Current == '\n' && ++input.Position > 0);
        return !input.IsAtEnd && input.Current != ')';
    }

    private ShellWordPart CreateLiteral(ShellWordPartKind kind, int start, LiteralRun literal) =>
        new(kind, input.ToSource(start, input.Position)) { Literal = literal.ToString(), Runs = literal.ToRuns() };

    private void ReportUnclosed(int start, string what) =>
        input.Report(start, start + 1, $"The {what} is not closed; add the closing one, or escape this one");
}
