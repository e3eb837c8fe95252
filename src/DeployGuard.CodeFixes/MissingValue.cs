using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.CodeFixes;

/// <summary>Tells whether code is ready for a setting that is not there.</summary>
internal static class MissingValue
{
    /// <summary>
    /// True where the code's own declaration says that the value may be null. What a library takes as null it takes as no password, a
    /// local is known not to be null as long as a literal is in it, and code without annotations says nothing: these want an exception.
    /// </summary>
    public static bool IsAllowedFor(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!model.GetNullableContext(expression.SpanStart).AnnotationsEnabled()) return false;
        return TargetOf(expression, model, cancellationToken) is { IsImplicitlyDeclared: false } target
            && target.OriginalDefinition.DeclaringSyntaxReferences.Length > 0
            && TypeOf(target.OriginalDefinition) is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } type
            && type is not ITypeParameterSymbol;
    }

    private static ISymbol? TargetOf(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) => expression.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } variable }
            when !field.Modifiers.Any(SyntaxKind.ConstKeyword) => model.GetDeclaredSymbol(variable, cancellationToken),
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetDeclaredSymbol(property, cancellationToken),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Right == expression =>
            model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
        ArgumentSyntax argument => (model.GetOperation(argument, cancellationToken) as IArgumentOperation)?.Parameter,
        ArrowExpressionClauseSyntax { Parent: MemberDeclarationSyntax member } => model.GetDeclaredSymbol(member, cancellationToken),
        ReturnStatementSyntax { Parent: BlockSyntax { Parent: MethodDeclarationSyntax method } } => model.GetDeclaredSymbol(method, cancellationToken),
        _ => null,
    };

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        // What an async method returns is wrapped, and a task is never meant to be null.
        IMethodSymbol { IsAsync: false } method => method.ReturnType,
        _ => null,
    };
}
