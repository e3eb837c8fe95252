using DeployGuard.Documents;

namespace DeployGuard.Validation.Suppression;

/// <summary>Comments of the shape <c>keyword form = name, name &lt;sign&gt; reason</c>; the spaces are free.</summary>
/// <param name="Tool">The tool as in aliases; null for DeployGuard's own ids.</param>
/// <param name="Keyword">The first word.</param>
internal sealed record KeywordDialect(string? Tool, string Keyword) : SuppressionDialect(Tool)
{
    /// <summary>The words before the equals sign and what they speak of.</summary>
    public Dictionary<string, SuppressionScope> Forms { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What begins the reason, any of these.</summary>
    public required IReadOnlyList<string> ReasonSigns { get; init; }

    /// <inheritdoc/>
    public override SuppressionComment? Read(Comment comment, Document document)
    {
        if (!comment.Text.StartsWith(Keyword, StringComparison.OrdinalIgnoreCase)) return null;
        if (comment.Text.Length == Keyword.Length || !char.IsWhiteSpace(comment.Text[Keyword.Length])) return null;

        var equals = comment.Text.IndexOf('=');
        var form = equals < 0 ? "" : EvenOut(comment.Text.Substring(Keyword.Length, equals - Keyword.Length));
        if (!Forms.TryGetValue(form, out var scope)) return null;

        var content = document.Text.Content;
        var list = comment.Span.Start + content.Substring(comment.Span.Start, comment.Span.Length).IndexOf('=') + 1;
        var end = ReasonSigns
            .Select(sign => content.IndexOf(sign, list, comment.Span.End - list, StringComparison.Ordinal))
            .Where(sign => sign >= 0).DefaultIfEmpty(comment.Span.End).Min();
        return new SuppressionComment(scope, ReadNames(content, list, end));
    }

    private static string EvenOut(string words) =>
        string.Join(" ", words.Split(null as char[]).Where(word => word.Length > 0));
}
