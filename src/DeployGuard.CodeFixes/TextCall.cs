using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeployGuard.CodeFixes;

/// <summary>Calls that put texts together.</summary>
internal static class TextCall
{
    /// <summary>True for <c>string.Concat</c>, <c>string.Join</c> and <c>string.Format</c>.</summary>
    public static bool Is(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol
            is IMethodSymbol { Name: "Concat" or "Join" or "Format", ContainingType.SpecialType: SpecialType.System_String };

    /// <summary>True for one that is a value by itself: everything is written in it.</summary>
    public static bool IsOfLiterals(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is InvocationExpressionSyntax call && call.ArgumentList.Arguments.All(argument => argument.Expression is LiteralExpressionSyntax)
        && Is(call, model, cancellationToken);

    /// <summary>The texts of <c>string.Concat</c> in their order; null for every other call.</summary>
    public static IEnumerable<ExpressionSyntax>? Operands(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Concat" } } call
            ? call.ArgumentList.Arguments.Select(argument => argument.Expression)
            : null;
}
