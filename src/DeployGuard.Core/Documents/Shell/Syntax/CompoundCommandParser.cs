using DeployGuard.Text;

namespace DeployGuard.Documents.Shell.Syntax;

/// <summary>Reads compound commands and function definitions (POSIX 2.9.4 and 2.9.5).</summary>
internal sealed class CompoundCommandParser(
    ShellInput input, WordReader words, RedirectionReader redirections, ShellParser parser)
{
    private readonly ArithmeticText arithmetic = new(input);

    /// <summary>Reads the compound command here; null when none starts here.</summary>
    public ShellNode? TryRead()
    {
        var keyword = input.Current == '(' ? "(" : ReservedWords.OpeningAt(input);
        if (keyword is null) return null;

        var start = input.Position;
        if (input.IsTooDeep)
        {
            input.ReportTooDeep(start, start + keyword.Length);
            input.Position = input.Limit;
            return null;
        }

        input.Position += keyword.Length;
        return keyword switch
        {
            "(" when input.Current == '(' && arithmetic.End(start + 2) is { } end => ReadArithmetic(start, end),
            "(" => ReadSubshell(start),
            "{" => ReadGroup(start),
            "if" => ReadIf(start),
            "case" => ReadCase(start),
            "while" or "until" => ReadWhile(start, keyword),
            "function" => ReadFunction(start),
            _ => ReadFor(start, keyword),
        };
    }

    /// <summary>Reads the body behind <c>name()</c>; the name alone stays when there is none.</summary>
    public ShellNode ReadFunctionBody(ShellCommand name)
    {
        parser.SkipLineEnds();
        return ReadFunctionBody(name.Name!, name.Span.Start) ?? (ShellNode)name;
    }

    private ShellCompound ReadArithmetic(int start, int end)
    {
        input.Position = end + 2;
        var word = new ShellWord(input.Text, TextSpan.FromBounds(start, input.Position),
            [new ShellWordPart(ShellWordPartKind.Arithmetic, input.ToSource(start, input.Position))]);
        return Create(ShellCompoundKind.Arithmetic, start, [], words: [word]);
    }

    private ShellCompound ReadSubshell(int start)
    {
        var list = parser.ReadParenthesized(ShellListRole.Subshell);
        if (input.IsAtEnd) ReportUnclosed(start, "(", ")");
        else input.Position++;
        return Create(ShellCompoundKind.Subshell, start, [list]);
    }

    private ShellCompound ReadGroup(int start)
    {
        var list = parser.ReadList(ShellListRole.Group, "}");
        Expect("}", start, "{");
        return Create(ShellCompoundKind.Group, start, [list]);
    }

    private ShellCompound ReadIf(int start)
    {
        var lists = new List<ShellList>();
        var isOpen = ReadBranch(lists, start);
        while (isOpen && ReservedWords.ClosingAt(input) is "elif")
        {
            input.Position += "elif".Length;
            isOpen = ReadBranch(lists, start);
        }

        if (isOpen && ReservedWords.ClosingAt(input) is "else")
        {
            input.Position += "else".Length;
            lists.Add(parser.ReadList(ShellListRole.Branch, "fi"));
        }

        if (isOpen) Expect("fi", start, "if");
        return Create(ShellCompoundKind.If, start, lists);
    }

    private bool ReadBranch(List<ShellList> lists, int start)
    {
        lists.Add(parser.ReadList(ShellListRole.Condition, "then"));
        if (!Expect("then", start, "if")) return false;

        lists.Add(parser.ReadList(ShellListRole.Branch, "elif", "else", "fi"));
        return true;
    }

    private ShellCompound ReadWhile(int start, string keyword)
    {
        var lists = new List<ShellList> { parser.ReadList(ShellListRole.Condition, "do") };
        ReadDo(lists, start, keyword);
        return Create(ShellCompoundKind.While, start, lists);
    }

    private ShellCompound ReadFor(int start, string keyword)
    {
        input.SkipBlanks();
        var items = new List<ShellWord>();
        ShellWord? name = null;
        if (input.At("((") && arithmetic.End(input.Position + 2) is { } end) input.Position = end + 2;
        else if (!words.IsAtWordEnd) name = words.ReadWord();

        parser.SkipLineEnds();
        if (ReservedWords.PlainWord(input) is "in")
        {
            input.Position += 2;
            for (input.SkipBlanks(); !words.IsAtWordEnd || words.IsAtProcessSubstitution; input.SkipBlanks())
                items.Add(words.ReadWord());
        }

        input.SkipBlanks();
        if (input.Current == ';') input.Position++;
        parser.SkipLineEnds();
        var lists = new List<ShellList>();
        ReadDo(lists, start, keyword);
        return Create(ShellCompoundKind.For, start, lists, name, items);
    }

    private void ReadDo(List<ShellList> lists, int start, string keyword)
    {
        if (!Expect("do", start, keyword)) return;

        lists.Add(parser.ReadList(ShellListRole.Loop, "done"));
        Expect("done", start, keyword);
    }

    private ShellCompound ReadCase(int start)
    {
        var lists = new List<ShellList>();
        var items = new List<ShellWord>();
        input.SkipBlanks();
        if (!words.IsAtWordEnd) items.Add(words.ReadWord());
        parser.SkipLineEnds();
        if (ReservedWords.PlainWord(input) is not "in")
        {
            ReportUnclosed(start, "case", "in");
            return Create(ShellCompoundKind.Case, start, lists, null, items);
        }

        input.Position += 2;
        while (ReadPatterns(items))
        {
            input.OpenCases++;
            lists.Add(parser.ReadList(ShellListRole.Branch, "esac"));
            input.OpenCases--;
            if (!SkipBranchEnd()) break;
        }

        Expect("esac", start, "case");
        return Create(ShellCompoundKind.Case, start, lists, null, items);
    }

    /// <summary>Reads the patterns in front of a branch up to behind their <c>)</c>; false when there are none.</summary>
    private bool ReadPatterns(List<ShellWord> items)
    {
        parser.SkipLineEnds();
        if (ReservedWords.ClosingAt(input) is "esac") return false;

        if (input.Current == '(') input.Position++;
        while (!input.IsAtEnd)
        {
            input.SkipBlanks();
            if (input.Current == '|') input.Position++;
            else if (!words.IsAtWordEnd) items.Add(words.ReadWord());
            else break;
        }

        if (input.Current != ')') return false;

        input.Position++;
        return true;
    }

    private bool SkipBranchEnd()
    {
        if (input.Current != ';') return false;

        input.Position += input.At(";;&") ? 3 : 2;
        return true;
    }

    private ShellCompound? ReadFunction(int start)
    {
        input.SkipBlanks();
        if (words.IsAtWordEnd) return null;

        var name = words.ReadWord();
        input.SkipBlanks();
        if (input.At("()")) input.Position += 2;
        parser.SkipLineEnds();
        return ReadFunctionBody(name, input.ToSource(start, start).Start);
    }

    private ShellCompound? ReadFunctionBody(ShellWord name, int sourceStart)
    {
        if (input.IsTooDeep)
        {
            input.ReportTooDeep(Math.Max(0, input.Position - 1), input.Position);
            input.Position = input.Limit;
            return null;
        }

        input.Depth++;
        var body = parser.ReadCommand();
        input.Depth--;
        if (body is null)
        {
            input.Report(Math.Max(0, input.Position - 1), input.Position, "The function has no body; add \"{ …; }\"");
            return null;
        }

        var pipeline = new ShellPipeline(ShellJoin.None, false, [body], body.Span);
        var list = new ShellList(ShellListRole.Function, [new ShellAndOr([pipeline], false, body.Span)], body.Span);
        return new ShellCompound(ShellCompoundKind.Function, name, [], [list], [], TextSpan.FromBounds(sourceStart, body.Span.End));
    }

    private ShellCompound Create(
        ShellCompoundKind kind, int start, IReadOnlyList<ShellList> lists, ShellWord? name = null, IReadOnlyList<ShellWord>? words = null)
    {
        var end = input.Position;
        var behind = redirections.ReadAll();
        if (behind.Count > 0) end = input.Position;
        return new ShellCompound(kind, name, words ?? [], lists, behind, input.ToSource(start, end));
    }

    private bool Expect(string closing, int start, string opening)
    {
        if (ReservedWords.ClosingAt(input) == closing)
        {
            input.Position += closing.Length;
            return true;
        }

        ReportUnclosed(start, opening, closing);
        return false;
    }

    private void ReportUnclosed(int start, string opening, string closing) =>
        input.Report(start, start + opening.Length, $"\"{opening}\" is not complete; add the missing \"{closing}\"");
}
