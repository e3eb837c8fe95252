using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DeployGuard.CodeFixes;

/// <summary>
/// The locals, parameters and members that code at a position may read and that have their value when it runs; what is nearer comes
/// first.
/// </summary>
internal sealed class SymbolsInReach(SyntaxNode position, SemanticModel model, CancellationToken cancellationToken)
{
    private bool reachesLocals = true;
    private bool reachesInstance = true;
    private bool isCaptured;

    // Own members are not read where the type is still giving them their values.
    private bool isInitializer;
    private bool isConstructor;

    /// <summary>The symbols; whether their names mean them at the position remains to be asked.</summary>
    public IEnumerable<ISymbol> All()
    {
        for (var child = position; child.Parent is { } node; child = node)
        {
            foreach (var symbol in Declared(node, child)) yield return symbol;
            if (node is TypeDeclarationSyntax) yield break;
        }
    }

    private IEnumerable<ISymbol> Declared(SyntaxNode node, SyntaxNode child)
    {
        switch (node)
        {
            case BlockSyntax block:
                return LocalsBefore(block.Statements, child);
            case SwitchSectionSyntax section:
                return LocalsBefore(section.Statements, child);
            case CompilationUnitSyntax unit:
                return LocalsBefore(
                    unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement),
                    (child as GlobalStatementSyntax)?.Statement ?? child);
            case SimpleLambdaExpressionSyntax lambda:
                return Function([lambda.Parameter], lambda.Modifiers);
            case ParenthesizedLambdaExpressionSyntax lambda:
                return Function(lambda.ParameterList.Parameters, lambda.Modifiers);
            case AnonymousMethodExpressionSyntax method:
                return Function(method.ParameterList?.Parameters ?? default, method.Modifiers);
            case LocalFunctionStatementSyntax function:
                return Function(function.ParameterList.Parameters, function.Modifiers);
            case ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                (reachesInstance, isInitializer) = (false, true);
                return [];
            case BaseMethodDeclarationSyntax method:
                isConstructor = method is ConstructorDeclarationSyntax;
                reachesInstance &= !IsStatic(method);
                return Parameters(method.ParameterList.Parameters);
            case FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }:
                isInitializer = true;
                reachesInstance &= !IsStatic((MemberDeclarationSyntax)node);
                return [];
            case IndexerDeclarationSyntax indexer:
                return Parameters(indexer.ParameterList.Parameters);
            case BasePropertyDeclarationSyntax property:
                reachesInstance &= !IsStatic(property);
                return [];
            case TypeDeclarationSyntax type:
                return Members(type);
            default:
                return [];
        }
    }

    private IEnumerable<ISymbol> Function(IEnumerable<ParameterSyntax> parameters, SyntaxTokenList modifiers)
    {
        var own = Parameters(parameters).ToList();
        isCaptured = true;
        if (modifiers.Any(SyntaxKind.StaticKeyword)) reachesLocals = reachesInstance = false;
        return own;
    }

    private IEnumerable<ISymbol> Parameters(IEnumerable<ParameterSyntax> parameters) => !reachesLocals ? [] :
        from parameter in parameters
        let symbol = model.GetDeclaredSymbol(parameter, cancellationToken)
        where symbol is not null
        select symbol;

    private IEnumerable<ISymbol> LocalsBefore(IEnumerable<StatementSyntax> statements, SyntaxNode child) => !reachesLocals ? [] :
        from statement in statements.TakeWhile(statement => statement != child).Reverse()
        where statement is LocalDeclarationStatementSyntax
        from variable in ((LocalDeclarationStatementSyntax)statement).Declaration.Variables
        where variable.Initializer is not null
            && model.GetTypeInfo(variable.Initializer.Value, cancellationToken).Nullability.FlowState != NullableFlowState.MaybeNull
        let symbol = model.GetDeclaredSymbol(variable, cancellationToken)
        where symbol is not null
        select symbol;

    private IEnumerable<ISymbol> Members(TypeDeclarationSyntax declaration)
    {
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not { } type) return [];

        // Functions inside the methods of a struct cannot see it.
        if (isCaptured && declaration is StructDeclarationSyntax or RecordDeclarationSyntax { ClassOrStructKeyword.RawKind: (int)SyntaxKind.StructKeyword })
            reachesInstance = false;

        var members = new List<ISymbol>();
        for (var at = type; at is not null && !isInitializer; at = at.BaseType)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(at, type);
            members.AddRange(
                from member in at.GetMembers()
                where member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol
                where member.IsStatic ? !(isOwn && isConstructor) : reachesInstance && !(isOwn && isConstructor)
                select member);
        }

        return members.Concat(PrimaryParameters(declaration));
    }

    private IEnumerable<ISymbol> PrimaryParameters(TypeDeclarationSyntax declaration)
    {
        if (declaration is RecordDeclarationSyntax || declaration.ParameterList is not { } list) return [];
        if (isInitializer && !isCaptured) return reachesInstanceOrBase() ? Parameters(list.Parameters) : [];
        if (!reachesInstance || isConstructor) return [];

        // A parameter that is kept and also stored elsewhere is a warning (CS9107, CS9124).
        var values = declaration.Members.SelectMany(member => member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer?.Value),
            PropertyDeclarationSyntax property => [property.Initializer?.Value],
            _ => [],
        });
        var arguments =
            from parent in declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []
            from argument in parent.ArgumentList.Arguments
            select argument.Expression;
        var stored = values.Concat(arguments).OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText);
        var names = new HashSet<string>(stored, StringComparer.Ordinal);
        return Parameters(list.Parameters.Where(parameter => !names.Contains(parameter.Identifier.ValueText)));

        // Arguments of the base type's constructor stand outside of the instance, and see the parameters all the same.
        bool reachesInstanceOrBase() => reachesInstance || position.FirstAncestorOrSelf<PrimaryConstructorBaseTypeSyntax>() is not null;
    }

    private static bool IsStatic(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.StaticKeyword) || member.Modifiers.Any(SyntaxKind.ConstKeyword);
}
