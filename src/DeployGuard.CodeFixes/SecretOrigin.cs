using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.CodeFixes;

/// <summary>Finds the expression that writes down what a finding is about.</summary>
internal static class SecretOrigin
{
    private const int Longest = 8;

    /// <summary>
    /// The expression at a span; where that is the name of a field or a local, the value it is declared with: a secret that is only no
    /// longer used would stay in the code. Null where the same document does not show it.
    /// </summary>
    public static ExpressionSyntax? Of(SyntaxNode root, TextSpan span, SemanticModel model, CancellationToken cancellationToken)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } expression || (node is not InterpolatedStringTextSyntax && expression.Span != span)) return null;

        // What a method returns is written in the method.
        if (expression is InvocationExpressionSyntax call && !TextCall.Is(call, model, cancellationToken)) return null;

        for (var i = 0; i < Longest && expression is IdentifierNameSyntax or MemberAccessExpressionSyntax; i++)
        {
            var symbol = model.GetSymbolInfo(expression, cancellationToken).Symbol;
            if (symbol is not (IFieldSymbol or ILocalSymbol) || symbol.DeclaringSyntaxReferences.Length != 1) return null;
            if (symbol.DeclaringSyntaxReferences[0] is not { } declaration || declaration.SyntaxTree != root.SyntaxTree) return null;
            if (declaration.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: { } value }) return null;
            expression = value;
        }

        return expression is IdentifierNameSyntax or MemberAccessExpressionSyntax ? null : expression;
    }
}
