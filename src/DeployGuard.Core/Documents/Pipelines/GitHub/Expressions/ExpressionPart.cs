using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Expressions;

/// <summary>An expression in a text.</summary>
/// <param name="Place">Where it stands, its signs included.</param>
/// <param name="Node">The expression; null when it cannot be read.</param>
internal sealed record ExpressionPart(TextSpan Place, ExpressionNode? Node)
{
    /// <summary>Every expression of a text in order.</summary>
    public static IReadOnlyList<ExpressionPart> In(string text) => text.IndexOf("${{", StringComparison.Ordinal) < 0
        ? []
        : [.. ExpressionPlaces.In(text).Select(place => new ExpressionPart(place, ExpressionPlaces.IsClosed(place) ? ExpressionParser.Parse(text, ExpressionPlaces.Inside(place)).Node : null))];

    /// <summary>True when it asks for one of some contexts, written in lower case.</summary>
    public bool Asks(params string[] contexts) =>
        Node is not null && Node.All.Any(node => node is ContextNode context && contexts.Contains(context.Name.ToLowerInvariant()));
}
