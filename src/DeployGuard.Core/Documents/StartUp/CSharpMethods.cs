using DeployGuard.Documents.CSharp;

namespace DeployGuard.Documents.StartUp;

/// <summary>Finds the methods of a file by their form: a type, a name, parameters, a body.</summary>
internal sealed class CSharpMethods
{
    /// <summary>The constraints of a generic method, and the words of a body that is an expression.</summary>
    private const int LongestTail = 500;

    private static readonly HashSet<string> NoTypes = new(StringComparer.Ordinal)
    {
        "new", "return", "await", "throw", "else", "in", "is", "as", "out", "ref", "case", "when", "and", "or", "not", "yield", "do", "using", "lock", "select", "where", "from", "on", "equals", "by",
    };

    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "if", "for", "foreach", "while", "switch", "using", "lock", "catch", "fixed", "when", "return", "await", "new", "async", "static", "is", "not", "and", "or", "checked", "unchecked", "typeof",
        "nameof", "default", "sizeof", "throw", "record", "class", "struct",
    };

    private readonly int[] around;

    private CSharpMethods(IReadOnlyList<CSharpMethod> all, int[] around)
    {
        All = all;
        this.around = around;
    }

    /// <summary>The methods with a body, in file order.</summary>
    public IReadOnlyList<CSharpMethod> All { get; }

    /// <summary>Index in <see cref="All"/> of the innermost method around a token; -1 for none.</summary>
    public int Around(int token) => token >= 0 && token < around.Length ? around[token] : -1;

    /// <summary>Reads the methods of a file.</summary>
    public static CSharpMethods Of(List<CSharpToken> tokens, int[] partners)
    {
        var methods = new List<CSharpMethod>();
        for (var i = 1; i + 1 < tokens.Count; i++)
            if (Read(tokens, partners, i) is { } method) methods.Add(method);

        var around = new int[tokens.Count];
        var open = new Stack<int>();
        for (var (i, next) = (0, 0); i < tokens.Count; i++)
        {
            while (open.Count > 0 && methods[open.Peek()].End <= i) open.Pop();
            while (next < methods.Count && methods[next].Start <= i) open.Push(next++);
            around[i] = open.Count > 0 ? open.Peek() : -1;
        }

        return new CSharpMethods(methods, around);
    }

    private static CSharpMethod? Read(List<CSharpToken> tokens, int[] partners, int name)
    {
        if (tokens[name] is not { Kind: CSharpTokenKind.Identifier, Text: { } text } || NoNames.Contains(text)) return null;
        var before = tokens[name - 1];
        var isTyped = before.Is(">") || before.Is("]") || before.Is("?") || (before.Kind == CSharpTokenKind.Identifier && !NoTypes.Contains(before.Text!));
        if (!isTyped) return null;

        var open = BehindTypeParameters(tokens, name + 1);
        if (open >= tokens.Count || !tokens[open].Is("(") || partners[open] < 0) return null;

        var tail = partners[open] + 1;
        if (tail < tokens.Count && tokens[tail].Is("where"))
            for (var limit = tail + LongestTail; tail < tokens.Count && tail < limit && !tokens[tail].Is("{") && !tokens[tail].Is("=") && !tokens[tail].Is(";");) tail++;
        var end = tail >= tokens.Count ? -1
            : tokens[tail].Is("{") ? partners[tail] + 1
            : tokens[tail].Is("=") && tail + 1 < tokens.Count && tokens[tail + 1].Is(">") ? EndOfExpression(tokens, partners, tail + 2)
            : -1;
        var isExtension = tokens[open + 1].Is("this") || (tokens[open + 1].Is("[") && partners[open + 1] > 0 && tokens[partners[open + 1] + 1].Is("this"));
        return end <= tail ? null : new CSharpMethod(text, isExtension, tail, end);
    }

    private static int BehindTypeParameters(List<CSharpToken> tokens, int index)
    {
        if (index >= tokens.Count || !tokens[index].Is("<")) return index;

        for (var i = index + 1; i < tokens.Count && i < index + 40; i++)
        {
            if (tokens[i].Is(">")) return i + 1;
            if (tokens[i].Kind != CSharpTokenKind.Identifier && !tokens[i].Is(",")) break;
        }

        return tokens.Count;
    }

    private static int EndOfExpression(List<CSharpToken> tokens, int[] partners, int start)
    {
        for (var i = start; i < tokens.Count && i < start + LongestTail; i++)
        {
            if (tokens[i].Is(";")) return i + 1;
            if (tokens[i].Is("}")) return -1;
            if (partners[i] > i) i = partners[i];
        }

        return -1;
    }
}
