using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Literals;

/// <summary>Follows a field, a local, a method or a property to the one literal it is given or returns.</summary>
internal static class Initializers
{
    /// <summary>The text of what an operation refers to; null when it is no such thing, or may have been given another value.</summary>
    public static string? TextOf(IOperation reference, CancellationToken cancellation) => reference switch
    {
        IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } field } => TextOf(field, cancellation),
        ILocalReferenceOperation { Local: { IsConst: false } local } => WrittenOnce(local, cancellation),
        IInvocationOperation { TargetMethod: { IsVirtual: false, IsOverride: false, IsAbstract: false } method } => Returned(method, cancellation),
        IPropertyReferenceOperation { Property: { IsVirtual: false, IsOverride: false, IsAbstract: false, SetMethod: null } property } => Returned(property, cancellation),
        _ => null,
    };

    /// <summary>What has the name of the value: the variable, the member.</summary>
    public static ISymbol? SymbolOf(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => local.Local,
        IMemberReferenceOperation member => member.Member,
        IInvocationOperation call => call.TargetMethod,
        _ => null,
    };

    private static string? Returned(ISymbol symbol, CancellationToken cancellation)
    {
        if (symbol.DeclaringSyntaxReferences.Length != 1) return null;

        return symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax method => Returned(method.ExpressionBody, method.Body),
            LocalFunctionStatementSyntax function => Returned(function.ExpressionBody, function.Body),
            PropertyDeclarationSyntax { ExpressionBody: { } body } => SyntaxLiteral.Of(body.Expression),
            PropertyDeclarationSyntax { Initializer: { } initializer } => SyntaxLiteral.Of(initializer.Value),
            PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } getters } => Returned(getters[0].ExpressionBody, getters[0].Body),
            _ => null,
        };
    }

    private static string? Returned(ArrowExpressionClauseSyntax? arrow, BlockSyntax? block) =>
        SyntaxLiteral.Of(arrow?.Expression ?? (block?.Statements is { Count: 1 } statements ? (statements[0] as ReturnStatementSyntax)?.Expression : null));

    private static string? TextOf(ISymbol symbol, CancellationToken cancellation) =>
        symbol.DeclaringSyntaxReferences.Length == 1 && symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is VariableDeclaratorSyntax declarator
            ? SyntaxLiteral.Of(declarator.Initializer?.Value)
            : null;

    private static string? WrittenOnce(ILocalSymbol local, CancellationToken cancellation)
    {
        if (TextOf(local, cancellation) is not { } text) return null;

        SyntaxNode? scope = local.DeclaringSyntaxReferences[0].GetSyntax(cancellation).FirstAncestorOrSelf<MemberDeclarationSyntax>();
        // Top-level statements are members of the file.
        if (scope is GlobalStatementSyntax) scope = scope.Parent;
        return scope is null || scope.DescendantNodes().Any(node => Writes(node, local.Name)) ? null : text;
    }

    private static bool Writes(SyntaxNode node, string name) => node switch
    {
        AssignmentExpressionSyntax assignment => IsName(assignment.Left, name),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => IsName(argument.Expression, name),
        _ => false,
    };

    // key[0] = 1 changes what an array holds; a read into the array, Fill(key), cannot be told from a use.
    private static bool IsName(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        ElementAccessExpressionSyntax element => IsName(element.Expression, name),
        TupleExpressionSyntax tuple => tuple.Arguments.Any(argument => argument.Expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name),
        _ => false,
    };
}
