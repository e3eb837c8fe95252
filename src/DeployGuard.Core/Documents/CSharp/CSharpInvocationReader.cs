using DeployGuard.Text;

namespace DeployGuard.Documents.CSharp;

/// <summary>Finds calls and indexers in tokens, in time linear to their number.</summary>
internal sealed class CSharpInvocationReader
{
    /// <summary>Type arguments with more tokens are not read.</summary>
    private const int LongestTypeArguments = 40;

    /// <summary>Words in front of a bracket that is no call, or of a name that is called and not declared.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "and", "as", "await", "base", "by", "case", "catch", "checked", "default", "do", "else", "equals", "fixed", "for", "foreach", "group", "if", "in", "is",
        "lock", "new", "not", "on", "or", "orderby", "out", "ref", "return", "select", "sizeof", "stackalloc", "switch", "throw", "typeof", "unchecked", "using", "when", "where", "while",
        "yield",
    };

    private readonly string content;
    private readonly List<CSharpToken> tokens;
    private readonly int[] partners;
    private readonly IReadOnlyDictionary<string, string?> constants;
    private readonly List<CSharpInvocation> invocations = [];
    private readonly Dictionary<int, CSharpInvocation> endingAt = [];

    private CSharpInvocationReader(string content, List<CSharpToken> tokens)
    {
        this.content = content;
        this.tokens = tokens;
        partners = CSharpBrackets.Match(tokens);
        constants = CSharpConstants.Find(tokens);
    }

    /// <summary>The invocations ordered by their opening brackets.</summary>
    public static IReadOnlyList<CSharpInvocation> Read(string content, List<CSharpToken> tokens)
    {
        var reader = new CSharpInvocationReader(content, tokens);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Is("(")) reader.ReadCall(i);
            else if (tokens[i].Is("[")) reader.ReadIndexer(i);
        }

        return reader.invocations;
    }

    private void ReadCall(int open)
    {
        var name = open - 1;
        string? typeArguments = null;
        if (tokens[name].Is(">"))
        {
            var angle = OpeningAngle(name);
            if (angle < 1) return;
            typeArguments = content.Substring(tokens[angle].Span.End, tokens[name].Span.Start - tokens[angle].Span.End).Trim();
            name = angle - 1;
        }

        if (!IsName(name)) return;

        var (first, receiver, on) = ReceiverBefore(name);
        var isCreation = first > 0 && tokens[first - 1].Is("new");
        // void Name(
        if (on is null && first == name && !isCreation && IsName(name - 1)) return;

        Add(new CSharpInvocation
        {
            Name = tokens[name].Text!,
            NameSpan = tokens[name].Span,
            Receiver = receiver,
            On = on,
            TypeArguments = typeArguments,
            IsCreation = isCreation,
            Arguments = ArgumentsIn(open),
            First = isCreation ? first - 1 : first,
            Next = Behind(open),
            IsConditional = tokens[name].IsConditional,
        });
    }

    private void ReadIndexer(int open)
    {
        // config?["A"], config!["A"]
        var last = open - 1;
        if (tokens[last].Is("?") || tokens[last].Is("!")) last--;
        if (last < 0) return;

        // The name itself belongs to what stands in front of the bracket.
        var on = Ending(last);
        var first = on?.First ?? last;
        var receiver = "";
        if (on is null)
        {
            if (!IsName(last)) return;
            (first, receiver, on) = ReceiverBefore(last);
            receiver = receiver.Length == 0 ? tokens[last].Text! : receiver + "." + tokens[last].Text;
        }

        Add(new CSharpInvocation
        {
            Name = CSharpInvocation.Indexer,
            NameSpan = tokens[open].Span,
            Receiver = receiver,
            On = on,
            Arguments = ArgumentsIn(open),
            First = first,
            Next = Behind(open),
            IsConditional = tokens[open].IsConditional,
        });
    }

    /// <summary>What stands in front of a name, dot by dot: where the chain begins, its names, and the call it goes on from.</summary>
    private (int First, string Receiver, CSharpInvocation? On) ReceiverBefore(int name)
    {
        var names = new List<string>();
        var first = name;
        while (first > 1 && tokens[first - 1].Is("."))
        {
            var before = first - 2;
            if (before > 0 && (tokens[before].Is("?") || tokens[before].Is("!"))) before--;
            if (Ending(before) is { } on) return (on.First, Joined(), on);
            if (tokens[before] is not { Kind: CSharpTokenKind.Identifier, Text: { } text }) break;

            names.Add(text);
            first = before;
        }

        return (first, Joined(), null);

        string Joined()
        {
            names.Reverse();
            return string.Join(".", names);
        }
    }

    private List<CSharpArgument> ArgumentsIn(int open)
    {
        var arguments = new List<CSharpArgument>();
        var close = partners[open];
        for (var (start, i) = (open + 1, open + 1); i <= close; i++)
        {
            if (i == close || tokens[i].Is(","))
            {
                if (i > start) arguments.Add(ArgumentOf(start, i));
                start = i + 1;
            }
            else if (tokens[i].Is("<"))
            {
                i = BehindTypeArguments(i);
            }
            else if (partners[i] > i)
            {
                i = partners[i];
            }
        }

        return arguments;
    }

    private CSharpArgument ArgumentOf(int start, int end)
    {
        var name = end - start > 2 && tokens[start].Kind == CSharpTokenKind.Identifier && tokens[start + 1].Is(":") && !tokens[start + 2].Is(":")
            ? tokens[start].Text
            : null;
        var first = name is null ? start : start + 2;
        var value = end - first > 1 ? null
            : tokens[first].Kind == CSharpTokenKind.String ? tokens[first].Text
            : constants.TryGetValue(tokens[first].Text ?? "", out var constant) ? constant
            : null;
        return new CSharpArgument(name, value, TextSpan.FromBounds(tokens[first].Span.Start, tokens[end - 1].Span.End));
    }

    private void Add(CSharpInvocation invocation)
    {
        invocations.Add(invocation);
        endingAt[invocation.Next - 1] = invocation;
    }

    private CSharpInvocation? Ending(int index) => endingAt.TryGetValue(index, out var invocation) && partners[index] >= 0 ? invocation : null;

    private int Behind(int open) => (partners[open] < 0 ? open : partners[open]) + 1;

    private bool IsName(int index) => index >= 0 && tokens[index] is { Kind: CSharpTokenKind.Identifier, Text: { } text } && !Keywords.Contains(text);

    private int OpeningAngle(int close)
    {
        var depth = 0;
        for (var i = close; i >= 0 && i > close - LongestTypeArguments; i--)
        {
            if (tokens[i].Is(">")) depth++;
            else if (tokens[i].Is("<") && --depth == 0) return i;
        }

        return -1;
    }

    /// <summary>The index of the bracket that closes type arguments, whose commas separate no arguments; the index itself where it compares.</summary>
    private int BehindTypeArguments(int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count && i < open + LongestTypeArguments; i++)
        {
            if (tokens[i].Is("<")) depth++;
            else if (tokens[i].Is(">")) depth--;
            else if (tokens[i].Kind == CSharpTokenKind.Sign && tokens[i].Text is not ("." or "," or "?" or "[" or "]" or ":")) return open;
            if (depth == 0) return i + 1 < tokens.Count && tokens[i + 1].Text is "(" or ")" or "." or "," or "{" or "?" ? i : open;
        }

        return open;
    }
}
