using System.Text.RegularExpressions;

namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>The functions of expressions that need to know no more than their arguments.</summary>
internal static class ExpressionFunctions
{
    private const int MaximumMilliseconds = 500;
    private const int LongestFormat = 4_000;

    private static readonly Regex ListOfTexts = new(
        """^\s*\[\s*(?:"(?<item>[^"\\]*)"\s*(?:,\s*(?=")|(?=\])))*\]\s*$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromMilliseconds(MaximumMilliseconds));

    /// <summary>All functions there are, those of the status included.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["contains", "startsWith", "endsWith", "format", "join", "toJSON", "fromJSON", "hashFiles", "success", "failure", "always", "cancelled", "case"];

    /// <summary>How many arguments a function takes, at least and at most; anything for functions nobody knows, and for those whose form changed.</summary>
    public static (int Least, int Most) CountOf(string name) => name.ToLowerInvariant() switch
    {
        "contains" or "startswith" or "endswith" => (2, 2),
        "tojson" or "fromjson" => (1, 1),
        "join" => (1, 2),
        "always" or "cancelled" => (0, 0),
        "format" or "hashfiles" => (1, int.MaxValue),
        _ => (0, int.MaxValue),
    };

    /// <summary>The value of a call; unknown for functions nobody knows.</summary>
    /// <param name="name">The name in lower case.</param>
    /// <param name="arguments">The arguments.</param>
    public static ExpressionValue Call(string name, IReadOnlyList<ExpressionValue> arguments) => (name, arguments.Count) switch
    {
        ("contains", 2) => ExpressionValue.Of(Contains(arguments[0], arguments[1])),
        ("startswith", 2) => ExpressionValue.Of(Ask(arguments, (text, part) => text.StartsWith(part))),
        ("endswith", 2) => ExpressionValue.Of(Ask(arguments, (text, part) => text.EndsWith(part))),
        ("format", > 0) => Format(arguments),
        ("fromjson", 1) => arguments[0].Literal is { } json ? FromJson(json) : ExpressionValue.Unknown,
        ("tojson", 1) => arguments[0].Literal is { } text && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '/') ? ExpressionValue.Of($"\"{text}\"") : ExpressionValue.Unknown,
        _ => ExpressionValue.Unknown,
    };

    private static Truth Contains(ExpressionValue where, ExpressionValue what)
    {
        if (where.Items is null) return Ask([where, what], (text, part) => text.Contains(part));

        var result = Truth.False;
        foreach (var item in where.Items) result = result.Or(item.EqualTo(what));
        return result;
    }

    private static Truth Ask(IReadOnlyList<ExpressionValue> arguments, Func<SymbolicText, SymbolicText, Truth> question) =>
        arguments[0].Printed is { } text && arguments[1].Printed is { } part ? question(text, part) : Truth.Unknown;

    /// <summary><c>{0}</c> for the first value, <c>{{</c> for a brace.</summary>
    private static ExpressionValue Format(IReadOnlyList<ExpressionValue> arguments)
    {
        if (arguments[0].Literal is not { Length: <= LongestFormat } format) return ExpressionValue.Unknown;

        var result = SymbolicText.Of("");
        for (var i = 0; i < format.Length; i++)
        {
            var digits = 0;
            while (format[i] == '{' && i + 1 + digits < format.Length && char.IsDigit(format[i + 1 + digits])) digits++;
            if (digits is 0 or > 2 || i + digits + 1 >= format.Length || format[i + digits + 1] != '}')
            {
                if (format[i] is '{' or '}' && i + 1 < format.Length && format[i + 1] == format[i]) i++;
                result = result.Append(SymbolicText.Of(format.Substring(i, 1)));
                continue;
            }

            var index = 1 + int.Parse(format.Substring(i + 1, digits), System.Globalization.CultureInfo.InvariantCulture);
            result = result.Append((index < arguments.Count ? arguments[index].Printed : null) ?? SymbolicText.Open(""));
            i += digits + 1;
        }

        return ExpressionValue.Of(result);
    }

    private static ExpressionValue FromJson(string json)
    {
        if (json.Trim() is "true" or "false") return ExpressionValue.Of(TruthLogic.Of(json.Trim() == "true"));
        if (json.Length > LongestFormat || ListOfTexts.Match(json) is not { Success: true } match) return ExpressionValue.Unknown;
        return ExpressionValue.Of([.. match.Groups["item"].Captures.Cast<Capture>().Select(item => ExpressionValue.Of(item.Value))]);
    }
}
