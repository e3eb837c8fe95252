namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>
/// Reads expressions of Azure Pipelines (https://learn.microsoft.com/azure/devops/pipelines/process/expressions): calls, texts in
/// single quotes, numbers, and paths into named values.
/// </summary>
internal sealed class AzureExpressionParser
{
    private const int LongestExpression = 8_000;
    private const int MaximumDepth = 50;

    private readonly string text;
    private int position;
    private int depth;

    private AzureExpressionParser(string text) => this.text = text;

    /// <summary>
    /// The expression; null when it cannot be read. One that is too long or too deep is <see cref="AzureExpression.Opaque"/>: the service
    /// may well read it.
    /// </summary>
    /// <param name="text">The expression without <c>${{ }}</c> and <c>$[ ]</c>.</param>
    public static AzureExpression? Parse(string text)
    {
        if (text.Length > LongestExpression) return new AzureExpression.Opaque();

        var parser = new AzureExpressionParser(text);
        var result = parser.Operand();
        if (parser.depth > MaximumDepth) return new AzureExpression.Opaque();

        parser.SkipBlanks();
        return parser.position == text.Length ? result : null;
    }

    private AzureExpression? Operand()
    {
        if (depth > MaximumDepth) return null;

        SkipBlanks();
        if (position >= text.Length) return null;
        var c = text[position];
        if (c == '\'') return Text() is { } value ? new AzureExpression.Literal(value, false) : null;
        if (c == '$') return Expansion();
        if (char.IsDigit(c) || c is '-' or '.') return Number();
        return IsNameStart(c) ? Named() : null;
    }

    private AzureExpression? Named()
    {
        var name = Name();
        SkipBlanks();
        if (Next('(')) return Call(name);
        if (name.Equals("true", StringComparison.OrdinalIgnoreCase) || name.Equals("false", StringComparison.OrdinalIgnoreCase))
            return new AzureExpression.Literal(name, true);
        if (name.Equals("null", StringComparison.OrdinalIgnoreCase)) return new AzureExpression.Nothing();
        return Path(name);
    }

    private AzureExpression.Call? Call(string name)
    {
        var arguments = new List<AzureExpression>();
        SkipBlanks();
        if (Next(')')) return new AzureExpression.Call(name, arguments);

        depth++;
        while (true)
        {
            if (Operand() is not { } argument) return null;
            arguments.Add(argument);
            SkipBlanks();
            if (Next(')')) break;
            if (!Next(',')) return null;
        }

        depth--;
        return new AzureExpression.Call(name, arguments);
    }

    private AzureExpression.Path? Path(string root)
    {
        var segments = new List<string?>();
        while (position < text.Length)
        {
            SkipBlanks();
            if (Next('.'))
            {
                if (Next('*')) segments.Add(null);
                else if (position < text.Length && IsName(text[position])) segments.Add(Name());
                else return null;
            }
            else if (Next('['))
            {
                depth++;
                if (Operand() is not { } index) return null;
                depth--;
                SkipBlanks();
                if (!Next(']')) return null;
                segments.Add((index as AzureExpression.Literal)?.Text);
            }
            else
            {
                break;
            }
        }

        return new AzureExpression.Path(root, segments);
    }

    /// <summary>A text in single quotes, which stand twice inside it.</summary>
    private string? Text()
    {
        var start = ++position;
        while (position < text.Length)
        {
            if (text[position] != '\'') position++;
            else if (position + 1 < text.Length && text[position + 1] == '\'') position += 2;
            else return text.Substring(start, position++ - start).Replace("''", "'");
        }

        return null;
    }

    /// <summary><c>${{ … }}</c> and <c>$(Name)</c>, which are put in before the expression is read.</summary>
    private AzureExpression.Opaque? Expansion()
    {
        var end = text.IndexOf(string.CompareOrdinal(text, position, "${{", 0, 3) == 0 ? "}}" : ")", position, StringComparison.Ordinal);
        if (end < 0 || position + 1 >= text.Length || text[position + 1] is not ('{' or '(')) return null;

        position = end + (text[end] == ')' ? 1 : 2);
        return new AzureExpression.Opaque();
    }

    private AzureExpression.Literal Number()
    {
        var start = position;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '-' or '.' or '+')) position++;
        return new AzureExpression.Literal(text.Substring(start, position - start), false);
    }

    private string Name()
    {
        var start = position;
        while (position < text.Length && IsName(text[position])) position++;
        return text.Substring(start, position - start);
    }

    private void SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
    }

    private bool Next(char c)
    {
        if (position >= text.Length || text[position] != c) return false;
        position++;
        return true;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
