using System.Text;
using DeployGuard.Secrets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.CodeFixes;

/// <summary>A secret that is written in one piece inside a text made of several.</summary>
/// <param name="Span">What of the document a read replaces.</param>
/// <param name="Before">What stands before the read then: a brace, or the end of the literal and a plus.</param>
/// <param name="After">What stands behind the read.</param>
internal sealed record ComposedSecret(TextSpan Span, string Before, string After)
{
    /// <summary>The secret in an interpolated string or in a sum of strings; null if there is none, or if it cannot be cut out.</summary>
    public static ComposedSecret? In(ExpressionSyntax expression)
    {
        var text = new StringBuilder();
        var pieces = new List<(int Start, SyntaxToken Token)>();
        foreach (var piece in Pieces(expression))
        {
            pieces.Add((text.Length, piece));
            text.Append(piece == default ? CredentialLiteral.Hidden.ToString() : piece.ValueText);
        }

        var found = CredentialDetector.Find(text.ToString());
        if (found.Count != 1) return null;

        var secret = found[0].Span;
        var (start, token) = pieces.LastOrDefault(piece => piece.Start <= secret.Start);
        var inside = secret.Start - start;
        if (token == default || inside + secret.Length > token.ValueText.Length) return null;
        return token.IsKind(SyntaxKind.InterpolatedStringTextToken) ? InHole(token, inside, secret.Length) : Apart(token, inside, secret.Length);
    }

    // What is escaped or indented does not lie where its value says; two dollars want two braces.
    private static ComposedSecret? InHole(SyntaxToken token, int start, int length) =>
        token.Text == token.ValueText && token.Parent?.Parent is InterpolatedStringExpressionSyntax text && text.StringStartToken.Text.Count(c => c == '$') == 1
            ? new ComposedSecret(new TextSpan(token.SpanStart + start, length), "{", "}")
            : null;

    private static ComposedSecret? Apart(SyntaxToken token, int start, int length)
    {
        var quote = token.Text.StartsWith("@", StringComparison.Ordinal) ? "@\"" : "\"";
        if (token.Text != quote + token.ValueText + "\"") return null;

        var isFirst = start == 0;
        var isLast = start + length == token.ValueText.Length;
        var from = isFirst ? token.SpanStart : token.SpanStart + quote.Length + start;
        var to = isLast ? token.Span.End : token.SpanStart + quote.Length + start + length;
        return new ComposedSecret(TextSpan.FromBounds(from, to), isFirst ? "(" : "\" + (", isLast ? ")" : ") + " + quote);
    }

    /// <summary>The tokens of the text in its order; the default for each part that is written elsewhere.</summary>
    private static IEnumerable<SyntaxToken> Pieces(ExpressionSyntax expression)
    {
        if (TextCall.Operands(expression) is { } texts) return texts.SelectMany(PiecesOf);

        var operands = new Stack<ExpressionSyntax>();
        while (expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum)
        {
            operands.Push(sum.Right);
            expression = sum.Left;
        }

        operands.Push(expression);
        return operands.SelectMany(PiecesOf);
    }

    private static IEnumerable<SyntaxToken> PiecesOf(ExpressionSyntax operand) => operand switch
    {
        LiteralExpressionSyntax literal when literal.Token.IsKind(SyntaxKind.StringLiteralToken) => [literal.Token],
        InterpolatedStringExpressionSyntax interpolated => interpolated.Contents.Select(content => (content as InterpolatedStringTextSyntax)?.TextToken ?? default),
        _ => [default],
    };
}
