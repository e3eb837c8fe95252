using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.CodeFixes;

/// <summary>What a value is called where it goes.</summary>
internal static class TargetName
{
    /// <summary>The name of the variable, member, parameter or key that an expression is the value of; null for none.</summary>
    public static string? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        for (SyntaxNode child = expression; child.Parent is { } parent; child = parent)
        {
            switch (parent)
            {
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }: return variable.Identifier.ValueText;
                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }: return property.Identifier.ValueText;
                case AssignmentExpressionSyntax assignment: return assignment.Right == child ? OfTarget(assignment.Left, model, cancellationToken) : null;
                case ArgumentSyntax argument when model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parameter: { } parameter }:
                    if (parameter.ContainingSymbol is IMethodSymbol { ContainingNamespace.Name: "System" or "Text" }) break;
                    return parameter.Name;
                case PropertyDeclarationSyntax property: return property.Identifier.ValueText;
                case MethodDeclarationSyntax method: return method.Identifier.ValueText;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression):
                    return OfTarget(binary.Left == child ? binary.Right : binary.Left, model, cancellationToken);
                case StatementSyntax and not (ReturnStatementSyntax or BlockSyntax): return null;
            }
        }

        return null;
    }

    private static string? OfTarget(ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken) => target switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access => OfTarget(access.WhenNotNull, model, cancellationToken),
        ElementAccessExpressionSyntax element => KeyOf(element.ArgumentList, model, cancellationToken),
        ImplicitElementAccessSyntax element => KeyOf(element.ArgumentList, model, cancellationToken),
        _ => null,
    };

    private static string? KeyOf(BracketedArgumentListSyntax list, SemanticModel model, CancellationToken cancellationToken) =>
        list.Arguments.Count == 1 && model.GetConstantValue(list.Arguments[0].Expression, cancellationToken) is { Value: string key } ? key : null;
}
