using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// Which tokens of a file a program in production comes by, told by the conditions around them: <c>if</c> and <c>else</c>, what follows an
/// <c>if</c> that returns, and the directives of the preprocessor. In time linear to the number of tokens.
/// </summary>
internal sealed class ProductionGuards
{
    /// <summary>A statement without braces has fewer tokens; looking further each time would add up to the square of the file.</summary>
    private const int LongestStatement = 500;

    private readonly IReadOnlyList<CSharpToken> tokens;
    private readonly int[] partners;
    private readonly ProductionCondition condition;
    private readonly Dictionary<int, int> endsOfIfs = [];
    private readonly int[] falses;
    private readonly int[] unknowns;

    private ProductionGuards(string content, List<CSharpToken> tokens, int[] partners)
    {
        this.tokens = tokens;
        this.partners = partners;
        condition = new ProductionCondition(tokens, partners);
        falses = new int[tokens.Count + 1];
        unknowns = new int[tokens.Count + 1];
        foreach (var region in DirectiveRegions.Of(content, tokens)) Guard(region.Start, region.End, region.InProduction);

        var blockEnds = BlockEnds();
        // From the end, so that the ifs inside a statement are known before it.
        for (var i = tokens.Count - 1; i >= 0; i--)
            if (tokens[i].Is("if") && At(i + 1).Is("(") && partners[i + 1] > i) ReadIf(i, blockEnds[i]);
        Sum(falses);
        Sum(unknowns);
    }

    /// <summary>Reads the conditions of a file.</summary>
    public static ProductionGuards Of(string content, List<CSharpToken> tokens, int[] partners) => new(content, tokens, partners);

    /// <summary>Whether a program in production comes by the token of a 0-based index, as far as its file shows.</summary>
    public Truth InProduction(int token) =>
        token < 0 || token >= tokens.Count ? Truth.True : falses[token] > 0 ? Truth.False : unknowns[token] > 0 ? Truth.Unknown : Truth.True;

    private void ReadIf(int start, int blockEnd)
    {
        var close = partners[start + 1];
        var value = condition.Of(start + 2, close);
        var then = close + 1;
        var end = EndOf(then);
        Guard(then, end, value);
        if (At(end).Is("else"))
        {
            var last = EndOf(end + 1);
            Guard(end + 1, last, value.Not());
            end = last;
        }
        else if (value != Truth.Unknown && Leaves(then, end))
        {
            Guard(end, blockEnd, value.Not());
        }

        endsOfIfs[start] = end;
    }

    /// <summary>The 0-based index behind the statement that begins at a token.</summary>
    private int EndOf(int start)
    {
        if (endsOfIfs.TryGetValue(start, out var known)) return known;

        for (var i = start; i < tokens.Count && i < start + LongestStatement; i++)
        {
            if (tokens[i].Is("{") && i == start) return partners[i] < 0 ? i + 1 : partners[i] + 1;
            if (tokens[i].Is(";")) return i + 1;
            if (tokens[i].Is("}")) return i;
            if (partners[i] > i) i = partners[i];
        }

        return Math.Min(start + 1, tokens.Count);
    }

    /// <summary>True when a statement, or the last one of a block, is a return or throws.</summary>
    private bool Leaves(int start, int end)
    {
        var isBlock = At(start).Is("{");
        var (statement, last) = isBlock ? (start + 1, end - 1) : (start, end);
        for (var i = statement; i < last; i++)
        {
            if (partners[i] > i)
            {
                i = partners[i];
                if (!tokens[i].Is("}") || i + 1 >= last) continue;
            }
            else if (!tokens[i].Is(";"))
            {
                continue;
            }

            if (i + 1 < last) statement = i + 1;
        }

        return At(statement).Is("return") || At(statement).Is("throw");
    }

    /// <summary>For each token the index of the brace that closes the block around it; the number of tokens outside any.</summary>
    private int[] BlockEnds()
    {
        var ends = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (open.Count > 0 && open.Peek() == i) open.Pop();
            ends[i] = open.Count > 0 ? open.Peek() : tokens.Count;
            if (tokens[i].Is("{") && partners[i] > i) open.Push(partners[i]);
        }

        return ends;
    }

    private void Guard(int start, int end, Truth value)
    {
        if (value == Truth.True || end <= start) return;

        var counts = value == Truth.False ? falses : unknowns;
        counts[start]++;
        counts[Math.Min(end, tokens.Count)]--;
    }

    private static void Sum(int[] counts)
    {
        for (var i = 1; i < counts.Length; i++) counts[i] += counts[i - 1];
    }

    private CSharpToken At(int index) => index >= 0 && index < tokens.Count ? tokens[index] : default;
}
