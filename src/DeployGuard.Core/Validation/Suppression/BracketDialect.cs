using DeployGuard.Documents;

namespace DeployGuard.Validation.Suppression;

/// <summary>
/// Comments of the shape <c>tool: ignore[rule, rule] reason</c> on the line of the finding or above its statement: zizmor's
/// (https://docs.zizmor.sh/usage/#with-comments), and the same for tools that have none of their own, as actionlint.
/// </summary>
/// <param name="Tool">The tool as in aliases.</param>
internal sealed record BracketDialect(string Tool) : SuppressionDialect(Tool)
{
    private const string Form = "ignore[";

    private readonly string keyword = Tool + ":";

    /// <inheritdoc/>
    public override SuppressionComment? Read(Comment comment, Document document)
    {
        if (!comment.Text.StartsWith(keyword, StringComparison.Ordinal)) return null;
        if (!comment.Text.Substring(keyword.Length).TrimStart().StartsWith(Form, StringComparison.Ordinal)) return null;

        var content = document.Text.Content;
        var start = content.IndexOf(Form, comment.Span.Start, comment.Span.Length, StringComparison.Ordinal) + Form.Length;
        var end = content.IndexOf(']', start, comment.Span.End - start);
        return end < 0 ? null : new SuppressionComment(SuppressionScope.LineOrStatement, ReadNames(content, start, end));
    }
}
