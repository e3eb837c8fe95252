using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace DeployGuard.CodeFixes;

/// <summary>The declaration of constants, fields or locals, that is to hold a value read at run time.</summary>
internal sealed class ConstantDeclaration
{
    private readonly SyntaxNode declaration;
    private readonly SyntaxToken constant;
    private readonly SeparatedSyntaxList<VariableDeclaratorSyntax> variables;

    private ConstantDeclaration(SyntaxNode declaration, SyntaxToken constant, VariableDeclarationSyntax variables) =>
        (this.declaration, this.constant, this.variables) = (declaration, constant, variables.Variables);

    private bool IsField => declaration is FieldDeclarationSyntax;

    /// <summary>The declaration of the constant whose value an expression is part of; null for other positions.</summary>
    public static ConstantDeclaration? Around(SyntaxNode expression)
    {
        var owner = expression.Ancestors().FirstOrDefault(node => node is StatementSyntax or MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax);
        var (modifiers, variables) = owner switch
        {
            FieldDeclarationSyntax field => (field.Modifiers, field.Declaration),
            LocalDeclarationStatementSyntax local => (local.Modifiers, local.Declaration),
            _ => (default, null),
        };
        var constant = modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.ConstKeyword));
        return variables is null || constant == default ? null : new ConstantDeclaration(owner!, constant, variables);
    }

    /// <summary>The change of the modifier: a field becomes <c>static readonly</c>, a local loses <c>const</c>.</summary>
    public TextChange ToVariable() => IsField
        ? new TextChange(constant.Span, "static readonly")
        : new TextChange(TextSpan.FromBounds(constant.SpanStart, constant.GetNextToken().SpanStart), "");

    /// <summary>False when a use of the constants anywhere in the solution needs a constant, or might run before a variable had its value.</summary>
    public async Task<bool> CanBeVariableAsync(Document document, SemanticModel model, CancellationToken cancellationToken)
    {
        // Static fields of interfaces are younger than interfaces.
        if (declaration.Parent is InterfaceDeclarationSyntax) return false;

        foreach (var variable in variables)
        {
            if (model.GetDeclaredSymbol(variable, cancellationToken) is not { } symbol) return false;
            var type = symbol.ContainingType;
            if (IsField && StaticInitializers(type, cancellationToken).Any(value => RunsBefore(value) && CallsOwnType(value, type, model))) return false;

            var references = await SymbolFinder.FindReferencesAsync(symbol, document.Project.Solution, cancellationToken).ConfigureAwait(false);
            foreach (var location in references.SelectMany(reference => reference.Locations))
            {
                var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                if (root is not CompilationUnitSyntax) return false;
                var use = root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
                if (!TakesVariable(use, type)) return false;
            }
        }

        return true;
    }

    private static IEnumerable<ExpressionSyntax> StaticInitializers(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        from reference in type.DeclaringSyntaxReferences
        let part = reference.GetSyntax(cancellationToken) as TypeDeclarationSyntax
        where part is not null
        from member in part.Members
        where member.Modifiers.Any(SyntaxKind.StaticKeyword)
        from value in member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer?.Value),
            PropertyDeclarationSyntax property => [property.Initializer?.Value],
            _ => [],
        }
        where value is not null
        select value;

    private bool TakesVariable(SyntaxNode use, INamedTypeSymbol? type)
    {
        if (use.AncestorsAndSelf(ascendOutOfTrivia: false).Any(node => node is CrefSyntax)) return true;
        if (LanguagePosition.WantsConstant(use) || LanguagePosition.IsInConstant(use)) return false;

        if (!IsField)
        {
            // Static functions capture constants and no variables; any function may be called above the declaration.
            // The sections of a switch share their names and not what runs.
            if (declaration.Parent is SwitchSectionSyntax section && !section.Span.Contains(use.Span)) return false;
            return !use.Ancestors().TakeWhile(node => node != declaration.Parent).Any(node => IsStaticFunction(node) || IsCalledBefore(node));
        }

        var member = use.Ancestors().OfType<EqualsValueClauseSyntax>().Select(value => value.Parent switch
        {
            PropertyDeclarationSyntax property => property,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } => (MemberDeclarationSyntax)field,
            _ => null,
        }).FirstOrDefault(member => member is not null);
        return member is null || !member.Modifiers.Any(SyntaxKind.StaticKeyword) || !RunsBefore(use) || !IsIn(member, type);
    }

    private static bool IsIn(MemberDeclarationSyntax member, INamedTypeSymbol? type) =>
        type is not null && type.DeclaringSyntaxReferences.Any(part => part.SyntaxTree == member.SyntaxTree && part.Span.Contains(member.Span));

    // Static initializers run in the order of the text; in which order the parts of a type are taken nothing says.
    private bool RunsBefore(SyntaxNode node) => node.SpanStart < declaration.SpanStart
        || node.SyntaxTree != declaration.SyntaxTree || declaration.Parent?.Span.Contains(node.Span) != true;

    // "static readonly Client Shared = new();" above the constant: its constructor would see the field empty.
    private static bool CallsOwnType(ExpressionSyntax value, INamedTypeSymbol type, SemanticModel model) =>
        value.SyntaxTree != model.SyntaxTree
            ? value.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)
            : value.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(node).Symbol?.ContainingType, type));

    // Calls and references alike: a delegate may be invoked at once.
    private bool IsCalledBefore(SyntaxNode node)
    {
        if (node is not LocalFunctionStatementSyntax function) return false;

        var member = declaration.FirstAncestorOrSelf<MemberDeclarationSyntax>(ancestor => ancestor is not GlobalStatementSyntax);
        var scope = member ?? declaration.SyntaxTree.GetRoot();
        return scope.DescendantNodes().TakeWhile(other => other.SpanStart < declaration.SpanStart)
            .Any(other => other is IdentifierNameSyntax name && name.Identifier.ValueText == function.Identifier.ValueText);
    }

    private static bool IsStaticFunction(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
