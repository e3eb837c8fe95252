using DeployGuard.Documents.CSharp;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Documents.StartUp;

/// <summary>What a condition is worth for a program in production, in three values: what is no question of the environment is unknown.</summary>
internal sealed class ProductionCondition(IReadOnlyList<CSharpToken> tokens, int[] partners)
{
    /// <summary>Nobody nests conditions deeper.</summary>
    private const int MaximumDepth = 30;

    private static readonly HashSet<string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "Development", "Dev", "Local", "LocalDevelopment", "Debug", "Test", "Tests", "Testing", "IntegrationTest", "IntegrationTests", "E2E", "CI",
    };

    /// <summary>The worth of the tokens from a 0-based index up to another.</summary>
    public Truth Of(int start, int end) => Of(start, end, 0);

    private Truth Of(int start, int end, int depth)
    {
        if (depth > MaximumDepth) return Truth.Unknown;

        while (end - start > 1 && tokens[start].Is("(") && partners[start] == end - 1) (start, end) = (start + 1, end - 1);
        if (Parts(start, end, "|") is { Count: > 1 } any) return any.Select(part => Of(part.Start, part.End, depth + 1)).Aggregate(TruthLogic.Or);
        if (Parts(start, end, "&") is { Count: > 1 } all) return all.Select(part => Of(part.Start, part.End, depth + 1)).Aggregate(TruthLogic.And);
        if (start < end && tokens[start].Is("!")) return Of(start + 1, end, depth + 1).Not();
        return Compared(start, end, depth) ?? Atom(start, end);
    }

    /// <summary>The parts between two signs in a row, such as <c>&amp;&amp;</c>, that no bracket encloses.</summary>
    private List<(int Start, int End)> Parts(int start, int end, string sign)
    {
        var parts = new List<(int, int)>();
        var first = start;
        for (var i = start; i + 1 < end; i++)
        {
            if (partners[i] > i)
            {
                i = partners[i];
            }
            else if (tokens[i].Is(sign) && tokens[i + 1].Is(sign))
            {
                parts.Add((first, i));
                first = i + 2;
                i++;
            }
        }

        parts.Add((first, end));
        return parts;
    }

    /// <summary><c>x == false</c>, <c>x is not true</c> and their like; null for anything else.</summary>
    private Truth? Compared(int start, int end, int depth)
    {
        if (end - start < 3 || !(tokens[end - 1].Is("true") || tokens[end - 1].Is("false"))) return null;

        var value = tokens[end - 1].Is("true");
        var left = end - 1;
        if (tokens[left - 1].Is("==") || tokens[left - 1].Is("is")) left--;
        else if (tokens[left - 1].Is("not") && left - 2 > start && tokens[left - 2].Is("is")) (left, value) = (left - 2, !value);
        else if (tokens[left - 1].Is("=") && left - 2 > start && tokens[left - 2].Is("!")) (left, value) = (left - 2, !value);
        else return null;

        var worth = Of(start, left, depth + 1);
        return value ? worth : worth.Not();
    }

    private Truth Atom(int start, int end)
    {
        if (end - start == 1 && tokens[start].Is("true")) return Truth.True;
        if (end - start == 1 && tokens[start].Is("false")) return Truth.False;

        var isOther = false;
        var isEnvironment = false;
        string? name = null;
        for (var i = start; i < end; i++)
        {
            var text = tokens[i].Text;
            if (tokens[i].Kind == CSharpTokenKind.String) name = text;
            if (tokens[i].Kind == CSharpTokenKind.Sign) isOther |= text == "!" && i + 1 < end && tokens[i + 1].Is("=");
            if (tokens[i].Kind != CSharpTokenKind.Identifier || text is null) continue;
            if (IsQuestion(text, "isdev", "isdevelopment", "islocal", "isdebug")) return Truth.False;
            if (IsQuestion(text, "isprod", "isproduction")) return Truth.True;
            if (text is "IsEnvironment" or "EnvironmentName" or "ASPNETCORE_ENVIRONMENT" or "environmentName" or "environment") isEnvironment = true;
            else if (text == "Environments" && i + 2 < end && tokens[i + 1].Is(".")) name = tokens[i + 2].Text;
            else if (text == "GetEnvironmentVariable") isEnvironment = true;
        }

        if (!isEnvironment || name is null) return Truth.Unknown;
        var worth = Elsewhere.Contains(name) ? Truth.False
            : name.Equals("Production", StringComparison.OrdinalIgnoreCase) ? Truth.True
            : Truth.Unknown;
        return isOther ? worth.Not() : worth;
    }

    private static bool IsQuestion(string text, params string[] names) =>
        names.Contains(text.TrimStart('_'), StringComparer.OrdinalIgnoreCase);
}
