using DeployGuard.Documents;

namespace DeployGuard.Validation.Suppression;

/// <summary>
/// BuildKit's <c>check=skip=A,B;error=true</c>: at the top of a Dockerfile for the whole file, right above an
/// instruction for that instruction (https://docs.docker.com/reference/dockerfile/#check). The value ends at the
/// first space.
/// </summary>
internal sealed record CheckDirectiveDialect() : SuppressionDialect("buildkit")
{
    private const string Keyword = "check";
    private const string Skip = "skip=";

    /// <inheritdoc/>
    public override SuppressionComment? Read(Comment comment, Document document)
    {
        var text = comment.Text;
        if (!text.StartsWith(Keyword, StringComparison.OrdinalIgnoreCase)) return null;

        var content = document.Text.Content;
        var position = content.IndexOf(text, comment.Span.Start, StringComparison.Ordinal) + Keyword.Length;
        position = SkipSpaces(content, position, comment.Span.End);
        if (position == comment.Span.End || content[position] != '=') return null;

        position = SkipSpaces(content, position + 1, comment.Span.End);
        while (position < comment.Span.End && !char.IsWhiteSpace(content[position]))
        {
            var end = position;
            while (end < comment.Span.End && content[end] != ';' && !char.IsWhiteSpace(content[end])) end++;
            if (end - position > Skip.Length && string.CompareOrdinal(content, position, Skip, 0, Skip.Length) == 0)
                return new SuppressionComment(ScopeOf(comment, document), ReadNames(content, position + Skip.Length, end));
            position = end < comment.Span.End && content[end] == ';' ? end + 1 : end;
        }

        return null;
    }

    /// <summary>A directive stands above everything but other directives; any other line ends them.</summary>
    private static SuppressionScope ScopeOf(Comment comment, Document document) =>
        document.IsDirective(comment) ? SuppressionScope.File : SuppressionScope.NextStatement;

    private static int SkipSpaces(string content, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start])) start++;
        return start;
    }
}
