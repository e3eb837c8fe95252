using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.CodeFixes;

/// <summary>Tells what the language allows at the position of an expression.</summary>
internal static class LanguagePosition
{
    /// <summary>
    /// True where only a constant will do, whatever is done to the declarations around it: the argument of an attribute, the default
    /// of a parameter, the label of a case, a pattern.
    /// </summary>
    public static bool WantsConstant(SyntaxNode node)
    {
        for (var child = node; child.Parent is { } parent; child = parent)
        {
            switch (parent)
            {
                case AttributeArgumentSyntax:
                case CaseSwitchLabelSyntax:
                case ConstantPatternSyntax:
                case RelationalPatternSyntax:
                case EnumMemberDeclarationSyntax:
                case EqualsValueClauseSyntax { Parent: ParameterSyntax }:
                // "x is Constant" is read as a test of the type, until the name turns out to be none.
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test when test.Right == child:
                case GotoStatementSyntax { RawKind: (int)SyntaxKind.GotoCaseStatement }:
                    return true;
                case StatementSyntax:
                case MemberDeclarationSyntax:
                case AnonymousFunctionExpressionSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>True in the value of a constant, a field or a local.</summary>
    public static bool IsInConstant(SyntaxNode node) => ConstantDeclaration.Around(node) is not null;

    /// <summary>True in a lambda or query that becomes an expression tree: these may not throw, and their provider would have to translate the read.</summary>
    public static bool IsInExpressionTree(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var operation = model.GetOperation(expression, cancellationToken); operation is not null; operation = operation.Parent)
            if (operation is IAnonymousFunctionOperation && IsExpressionTree(operation.Parent?.Type)) return true;
        return false;
    }

    /// <summary>
    /// True where <c>a ?? throw b</c> can stand as it is; elsewhere it binds less tightly than what is around it.
    /// </summary>
    public static bool TakesWholeExpression(SyntaxNode expression) => expression.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right == expression,
        ConditionalExpressionSyntax conditional => conditional.Condition != expression,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.CoalesceExpression) && binary.Right == expression,
        EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax
            or InitializerExpressionSyntax or ExpressionElementSyntax or SwitchExpressionArmSyntax or AnonymousFunctionExpressionSyntax
            or ParenthesizedExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax or InterpolationSyntax => true,
        _ => false,
    };

    /// <summary>
    /// True where the type of the expression does not decide what is declared or called, so that another one that converts to the same
    /// target may take its place.
    /// </summary>
    public static bool HasTargetOfItsOwn(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => !declaration.Type.IsVar,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } or ReturnStatementSyntax or ArrowExpressionClauseSyntax =>
            expression.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is null,
        AssignmentExpressionSyntax assignment => assignment.Right == expression && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        ArgumentSyntax argument => model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parameter: { } parameter }
            && parameter.OriginalDefinition.Type is not ITypeParameterSymbol && !HasTypeParameters(parameter.OriginalDefinition.Type),
        _ => false,
    };

    private static bool HasTypeParameters(ITypeSymbol type) =>
        type is INamedTypeSymbol named && named.TypeArguments.Any(argument => argument is ITypeParameterSymbol);

    private static bool IsExpressionTree(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Expression", ContainingNamespace: { Name: "Expressions", ContainingNamespace.Name: "Linq" } };
}
