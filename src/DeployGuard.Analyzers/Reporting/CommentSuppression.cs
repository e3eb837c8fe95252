using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.Reporting;

/// <summary>
/// The comments by which other tools are told that a literal is meant to be there: on a line of the literal, or alone on the
/// line before it.
/// </summary>
internal static class CommentSuppression
{
    private static readonly string[] OnLine = ["gitleaks:allow", "DevSkim: ignore", "NOSONAR", "CS001:SecretInline", "CS002:SecretInNextLine"];

    /// <summary>A longer line is generated. It may hold thousands of findings, each of which would search all of it.</summary>
    private const int LongestLine = 4096;

    public static bool Covers(SyntaxNode node, CancellationToken cancellation)
    {
        var tree = node.SyntaxTree;
        var lines = tree.GetText(cancellation).Lines;
        var first = lines.GetLineFromPosition(node.SpanStart).LineNumber;
        var last = lines.GetLineFromPosition(node.Span.End).LineNumber;
        return (first > 0 && IsComment(lines[first - 1]) && HasMarker(tree, lines[first - 1], cancellation))
            || HasMarker(tree, lines[first], cancellation)
            || (last != first && HasMarker(tree, lines[last], cancellation));
    }

    private static bool IsComment(TextLine line)
    {
        if (line.Span.Length > LongestLine) return false;

        var text = line.ToString().TrimStart();
        return text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal);
    }

    private static bool HasMarker(SyntaxTree tree, TextLine line, CancellationToken cancellation)
    {
        if (line.Span.Length > LongestLine) return false;

        var text = line.ToString();
        foreach (var marker in OnLine)
        {
            var at = text.IndexOf(marker, StringComparison.OrdinalIgnoreCase);
            // The same words in a string are only words.
            if (at >= 0 && IsInComment(tree.GetRoot(cancellation).FindTrivia(line.Start + at))) return true;
        }

        return false;
    }

    private static bool IsInComment(SyntaxTrivia trivia) => trivia.Kind()
        is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia;
}
