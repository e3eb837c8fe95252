using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Documents.StartUp;

/// <summary>The tokens between <c>#if</c> and <c>#endif</c>, with whether the build of production has them.</summary>
internal static class DirectiveRegions
{
    /// <summary>The regions as 0-based indices of tokens, the end behind the last one.</summary>
    public static IEnumerable<(int Start, int End, Truth InProduction)> Of(string content, IReadOnlyList<CSharpToken> tokens)
    {
        var regions = new List<(int, int, Truth)>();
        if (!tokens.Any(token => token.IsConditional)) return regions;

        var open = new Stack<(int Start, Truth Value, Truth Otherwise)>();
        foreach (var (word, condition, offset) in Directives(content))
        {
            var token = TokenBehind(tokens, offset);
            if (word == "if")
            {
                var value = ValueOf(condition);
                open.Push((token, value, value.Not()));
            }
            else if (open.Count > 0)
            {
                var (start, value, otherwise) = open.Pop();
                regions.Add((start, token, value));
                if (word == "else") open.Push((token, otherwise, Truth.False));
                else if (word == "elif") open.Push((token, otherwise.And(ValueOf(condition)), otherwise.And(ValueOf(condition).Not())));
            }
        }

        return regions;
    }

    private static IEnumerable<(string Word, string Condition, int Offset)> Directives(string content)
    {
        for (var line = 0; line < content.Length;)
        {
            var end = content.IndexOf('\n', line);
            if (end < 0) end = content.Length;
            var start = line;
            while (start < end && content[start] is ' ' or '\t') start++;
            if (start < end && content[start] == '#')
            {
                var text = content.Substring(start + 1, end - start - 1).Trim();
                var word = new string([.. text.TakeWhile(char.IsLetter)]);
                if (word is "if" or "elif" or "else" or "endif") yield return (word, text.Substring(word.Length).Trim(), start);
            }

            line = end + 1;
        }
    }

    /// <summary>What is built for production is built without DEBUG; other symbols are the project's own.</summary>
    private static Truth ValueOf(string condition)
    {
        var comment = condition.IndexOf("//", StringComparison.Ordinal);
        if (comment >= 0) condition = condition.Substring(0, comment);
        return condition.Replace(" ", "").Trim('(', ')') switch
        {
            "DEBUG" or "!RELEASE" or "false" => Truth.False,
            "!DEBUG" or "RELEASE" or "true" or "NET" => Truth.True,
            _ => Truth.Unknown,
        };
    }

    private static int TokenBehind(IReadOnlyList<CSharpToken> tokens, int offset)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
