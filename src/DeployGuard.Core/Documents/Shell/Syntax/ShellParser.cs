using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Reads lists, and-or lists and pipelines (POSIX 2.9.2 and 2.9.3).</summary>
internal sealed class ShellParser
{
    private readonly ShellInput input;
    private readonly WordReader words;
    private readonly HeredocReader heredocs;
    private readonly SimpleCommandParser simpleCommands;
    private readonly CompoundCommandParser compoundCommands;

    public ShellParser(ShellInput input)
    {
        this.input = input;
        words = new WordReader(input, this);
        heredocs = new HeredocReader(input, words);
        var redirections = new RedirectionReader(input, words, heredocs);
        simpleCommands = new SimpleCommandParser(input, words, redirections);
        compoundCommands = new CompoundCommandParser(input, words, redirections, this);
    }

    /// <summary>Reads the whole text.</summary>
    public ShellList ReadScript(ShellListRole role)
    {
        var list = ReadList(role);
        heredocs.ReportMissingBodies();
        return list;
    }

    /// <summary>Reads a list up to the <c>)</c> that closes it, which is not consumed; at the end of the text it is missing.</summary>
    public ShellList ReadParenthesized(ShellListRole role)
    {
        input.OpenParentheses++;
        var list = ReadList(role);
        input.OpenParentheses--;
        return list;
    }

    /// <summary>
    /// Reads statements up to one of the reserved words, up to a <c>)</c> or <c>;;</c> that an open construct waits
    /// for, or up to the end. What ended the list is not consumed.
    /// </summary>
    public ShellList ReadList(ShellListRole role, params string[] closingWords)
    {
        var start = input.Position;
        var statements = new List<ShellAndOr>();
        input.Depth++;
        while (SkipToStatement(closingWords))
        {
            var before = input.Position;
            var join = statements.Count == 0 ? ShellJoin.None : ShellJoin.Sequence;
            if (ReadAndOr(join) is { } statement) statements.Add(statement);
            if (input.Position == before) SkipUnexpected(1);
        }

        input.Depth--;
        var span = statements.Count == 0
            ? input.ToSource(start, start)
            : TextSpan.FromBounds(statements[0].Span.Start, statements[statements.Count - 1].Span.End);
        return new ShellList(role, statements, span);
    }

    /// <summary>Skips blanks, comments and line ends, and reads the here-documents behind them.</summary>
    public void SkipLineEnds()
    {
        for (input.SkipBlanks(); !input.IsAtEnd && input.Current == '\n'; input.SkipBlanks()) heredocs.ReadLineEnd();
    }

    /// <summary>Reads a simple or compound command or a function definition; null when none starts here.</summary>
    public ShellNode? ReadCommand()
    {
        if (compoundCommands.TryRead() is { } compound) return compound;

        var command = simpleCommands.Read(out var isFunction);
        return isFunction ? compoundCommands.ReadFunctionBody(command!) : command;
    }

    private bool SkipToStatement(string[] closingWords)
    {
        while (true)
        {
            SkipLineEnds();
            if (input.IsAtEnd) return false;

            switch (input.Current)
            {
                case ')' when input.OpenParentheses > 0:
                    return false;
                case ';' when input.OpenCases > 0 && input.Peek(1) is ';' or '&':
                    return false;
                case '&' when input.Peek(1) == '>':
                    return true;
                case ')':
                    SkipUnexpected(1);
                    continue;
                case ';' or '&' or '|':
                    SkipUnexpected(input.Peek(1) == input.Current ? 2 : 1);
                    continue;
            }

            if (ReservedWords.ClosingAt(input) is not { } word) return true;
            if (closingWords.Contains(word)) return false;
            SkipUnexpected(word.Length);
        }
    }

    private void SkipUnexpected(int length)
    {
        var end = Math.Min(input.Position + length, input.Limit);
        var text = input.Content.Substring(input.Position, end - input.Position);
        input.Report(input.Position, end, $"\"{text}\" cannot stand here; remove it, or complete the command before it");
        input.Position = end;
    }

    private ShellAndOr? ReadAndOr(ShellJoin firstJoin)
    {
        var pipelines = new List<ShellPipeline>();
        if (ReadPipeline(firstJoin) is not { } first) return null;

        pipelines.Add(first);
        while (ReadJoin() is { } join)
        {
            var operatorStart = input.Position - 2;
            SkipLineEnds();
            if (ReadPipeline(join) is { } next)
            {
                pipelines.Add(next);
                continue;
            }

            ReportMissingCommand(operatorStart, operatorStart + 2);
            break;
        }

        var span = TextSpan.FromBounds(first.Span.Start, pipelines[pipelines.Count - 1].Span.End);
        return new ShellAndOr(pipelines, ReadSeparator(), span);
    }

    private ShellJoin? ReadJoin()
    {
        input.SkipBlanks();
        ShellJoin? join = input.At("&&") ? ShellJoin.And : input.At("||") ? ShellJoin.Or : null;
        if (join is not null) input.Position += 2;
        return join;
    }

    /// <summary>Consumes the separator behind a statement, but not the line end; true for <c>&amp;</c>.</summary>
    private bool ReadSeparator()
    {
        var c = input.Current;
        if (c == '&' && input.Peek(1) != '>')
        {
            input.Position++;
            return true;
        }

        if (c == ';' && input.Peek(1) is not (';' or '&')) input.Position++;
        return false;
    }

    private ShellPipeline? ReadPipeline(ShellJoin join)
    {
        var isNegated = false;
        input.SkipBlanks();
        while (ReservedWords.PlainWord(input) is "!")
        {
            isNegated = !isNegated;
            input.Position++;
            input.SkipBlanks();
        }

        SkipTimeKeyword();
        var stages = new List<ShellNode>();
        if (ReadCommand() is not { } first) return null;

        stages.Add(first);
        while (ReadPipe() is var length and > 0)
        {
            var operatorStart = input.Position - length;
            SkipLineEnds();
            if (ReadCommand() is { } next)
            {
                stages.Add(next);
                continue;
            }

            ReportMissingCommand(operatorStart, operatorStart + length);
            break;
        }

        var span = TextSpan.FromBounds(first.Span.Start, stages[stages.Count - 1].Span.End);
        return new ShellPipeline(join, isNegated, stages, span);
    }

    /// <summary>
    /// In front of a compound command bash's <c>time</c> is a keyword; elsewhere it reads like a program that
    /// runs another.
    /// </summary>
    private void SkipTimeKeyword()
    {
        if (ReservedWords.PlainWord(input) is not "time") return;

        var start = input.Position;
        input.Position += 4;
        input.SkipBlanks();
        if (input.Current != '(' && ReservedWords.OpeningAt(input) is null) input.Position = start;
    }

    private int ReadPipe()
    {
        input.SkipBlanks();
        if (input.Current != '|' || input.Peek(1) == '|') return 0;

        var length = input.Peek(1) == '&' ? 2 : 1;
        input.Position += length;
        return length;
    }

    private void ReportMissingCommand(int start, int end) =>
        input.Report(start, end, $"No command follows \"{input.Content.Substring(start, end - start)}\"; add one or remove the operator");
}
