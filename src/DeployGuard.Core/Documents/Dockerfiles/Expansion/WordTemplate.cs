using DeployGuard.Text;

namespace DeployGuard.Documents.Dockerfiles.Expansion;

/// <summary>A word taken apart into literal text and variables.</summary>
internal sealed class WordTemplate
{
    /// <summary>Stands for text that cannot be known in a partially expanded value; no valid text contains it.</summary>
    public const char UnknownText = '\uFFFF';

    private readonly IReadOnlyList<WordPart>? parts;

    private WordTemplate(
        string value, IReadOnlyList<WordPart>? parts, IReadOnlyList<VariableReference> variables, SyntaxProblem? problem)
    {
        Value = value;
        this.parts = parts;
        Variables = variables;
        Problem = problem;
    }

    public string Value { get; }

    public IReadOnlyList<VariableReference> Variables { get; }

    public SyntaxProblem? Problem { get; }

    public bool IsLiteral => parts is null;

    public static WordTemplate Literal(string value) => new(value, null, [], null);

    /// <summary>Reads quotes, escapes and variables.</summary>
    /// <param name="text">The word.</param>
    /// <param name="escape">The escape character of the file.</param>
    /// <param name="toSource">Where a span of the word stands in the file.</param>
    public static WordTemplate Parse(string text, char escape, Func<TextSpan, TextSpan> toSource)
    {
        if (IsPlain(text, escape)) return Literal(text);

        var parser = new WordParser(text, escape, toSource);
        var parts = parser.Parse();
        var isLiteral = parser.Variables.Count == 0 && parser.Problem is null;
        return new WordTemplate(parser.Value, isLiteral ? null : parts, parser.Variables, parser.Problem);
    }

    /// <summary>Replaces the variables; what cannot be known becomes <see cref="UnknownText"/>.</summary>
    public string Expand(IVariableScope scope)
    {
        if (parts is null) return Value;
        return Problem is null ? new WordExpander(scope).Expand(parts) : UnknownText.ToString();
    }

    private static bool IsPlain(string text, char escape)
    {
        foreach (var c in text)
        {
            if (c is '$' or '\'' or '"' || c == escape) return false;
        }

        return true;
    }
}
