using DeployGuard.Documents;

namespace DeployGuard.Validation.Suppression;

/// <summary>
/// zizmor's <c>zizmor: ignore[rule, rule] reason</c> on the line of the finding or above its statement
/// (https://docs.zizmor.sh/usage/#with-comments).
/// </summary>
internal sealed record ZizmorDialect() : SuppressionDialect("zizmor")
{
    private const string Keyword = "zizmor:";
    private const string Form = "ignore[";

    /// <inheritdoc/>
    public override SuppressionComment? Read(Comment comment, Document document)
    {
        if (!comment.Text.StartsWith(Keyword, StringComparison.Ordinal)) return null;
        if (!comment.Text.Substring(Keyword.Length).TrimStart().StartsWith(Form, StringComparison.Ordinal)) return null;

        var content = document.Text.Content;
        var start = content.IndexOf(Form, comment.Span.Start, comment.Span.Length, StringComparison.Ordinal) + Form.Length;
        var end = content.IndexOf(']', start, comment.Span.End - start);
        return end < 0 ? null : new SuppressionComment(SuppressionScope.LineOrStatement, ReadNames(content, start, end));
    }
}
