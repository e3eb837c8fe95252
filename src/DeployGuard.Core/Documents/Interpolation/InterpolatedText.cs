using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Text;

namespace DeployGuard.Documents.Interpolation;

/// <summary>
/// A value with variables as docker compose writes them, in compose files and in environment files: <c>$x</c>, <c>${x}</c>, the
/// operators <c>:-</c> <c>-</c> <c>:?</c> <c>?</c> <c>:+</c> <c>+</c>, and <c>$$</c> for a dollar sign. Source: compose specification,
/// section interpolation.
/// </summary>
public sealed class InterpolatedText
{
    /// <summary>Stands for text that cannot be known; no valid text contains it.</summary>
    public const char UnknownText = WordTemplate.UnknownText;

    private readonly string raw;
    private readonly IReadOnlyList<InterpolationPart>? parts;

    private InterpolatedText(
        string raw, IReadOnlyList<InterpolationPart>? parts, IReadOnlyList<VariableReference> variables, IReadOnlyList<SyntaxProblem> problems)
    {
        this.raw = raw;
        this.parts = parts;
        Variables = variables;
        Problems = problems;
    }

    /// <summary>The variables in the order they begin, those inside defaults included.</summary>
    public IReadOnlyList<VariableReference> Variables { get; }

    /// <summary>The substitutions compose refuses.</summary>
    public IReadOnlyList<SyntaxProblem> Problems { get; }

    /// <summary>True without variables and without problems; <c>$$</c> may still stand for a dollar sign.</summary>
    public bool IsLiteral => Variables.Count == 0 && Problems.Count == 0;

    /// <summary>Takes a value apart.</summary>
    /// <param name="text">The value.</param>
    /// <param name="toSource">Where a span of the value stands in its file.</param>
    public static InterpolatedText Parse(string text, Func<TextSpan, TextSpan> toSource)
    {
        if (text.IndexOf('$') < 0) return new InterpolatedText(text, null, [], []);

        var parser = new InterpolationParser(text, toSource);
        var parts = parser.Parse();
        return new InterpolatedText(text, parts, parser.Variables, parser.Problems);
    }

    /// <summary>A value in which nothing is interpolated.</summary>
    public static InterpolatedText Literal(string text) => new(text, null, [], []);

    /// <summary>
    /// The text with its variables replaced; <see cref="UnknownText"/> stands for each part that cannot be known. A variable of
    /// unknown value with a default counts as unset: the default is what the file says. A value compose refuses is unknown.
    /// </summary>
    public string Expand(IVariableScope scope)
    {
        if (parts is null) return raw;
        return Problems.Count > 0 ? UnknownText.ToString() : new InterpolationExpander(scope).Expand(parts);
    }

    /// <summary>As <see cref="Expand"/>, but null when some part cannot be known.</summary>
    public string? Evaluate(IVariableScope scope)
    {
        var text = Expand(scope);
        return text.IndexOf(UnknownText) >= 0 ? null : text;
    }

    /// <summary>
    /// What the file itself writes: <see cref="UnknownText"/> stands for every variable, whatever its default. With a variable given,
    /// that one takes its default, and so do those whose defaults it stands in.
    /// </summary>
    /// <param name="variable">One of <see cref="Variables"/>; null for none.</param>
    public string Literals(VariableReference? variable = null) => parts is null ? raw : Expand(new DefaultScope(variable is null ? [] : Around(variable)));

    private IReadOnlyList<string> Around(VariableReference variable) =>
        [.. Variables.Where(other => other.Span.Start <= variable.Span.Start && variable.Span.End <= other.Span.End).Select(other => other.Name)];

    /// <summary>The value as written.</summary>
    public override string ToString() => raw;

    /// <summary>Variables that are not set, among others of unknown value that are.</summary>
    private sealed class DefaultScope(IReadOnlyList<string> unset) : IVariableScope
    {
        private static readonly VariableValue Hidden = VariableValue.Known(UnknownText.ToString());

        public VariableValue Find(string name) => unset.Contains(name) ? VariableValue.Unset : Hidden;
    }
}
