using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeployGuard.CodeFixes;

/// <summary>Finds an <c>IConfiguration</c> that code can use.</summary>
internal static class ConfigurationInReach
{
    private const string Namespace = "Microsoft.Extensions.Configuration.";

    /// <summary>
    /// The expression by which a position reaches a configuration: a parameter, a local, a member, or the <c>Configuration</c> of a
    /// builder in a local or parameter. The nearest of them; null for none.
    /// </summary>
    public static string? At(SyntaxNode position, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.Compilation.GetTypeByMetadataName(Namespace + "IConfiguration") is null) return null;

        foreach (var symbol in new SymbolsInReach(position, model, cancellationToken).All())
        {
            var isMember = symbol is IFieldSymbol or IPropertySymbol;
            if (TypeOf(symbol) is not { } type) continue;

            var name = SyntaxFacts.GetKeywordKind(symbol.Name) == SyntaxKind.None ? symbol.Name : "@" + symbol.Name;
            var access = IsConfiguration(type, model.Compilation) ? name : !isMember && HasConfiguration(type, model.Compilation) ? name + ".Configuration" : null;
            // The scope has the last word: something nearer may have the same name.
            if (access is not null && model.LookupSymbols(position.SpanStart, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default)) return access;
        }

        return null;
    }

    /// <summary>True for a configuration, and not for a section of one: its keys are others.</summary>
    public static bool IsConfiguration(ITypeSymbol type, Compilation compilation) =>
        Is(type, "IConfiguration", compilation) && !Is(type, "IConfigurationSection", compilation);

    private static bool Is(ITypeSymbol type, string name, Compilation compilation) =>
        compilation.GetTypeByMetadataName(Namespace + name) is { } wanted
        && (SymbolEqualityComparer.Default.Equals(type, wanted) || type.AllInterfaces.Contains(wanted, SymbolEqualityComparer.Default));

    // WebApplicationBuilder, HostApplicationBuilder, HostBuilderContext, WebApplication and their like.
    private static bool HasConfiguration(ITypeSymbol type, Compilation compilation)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers("Configuration").OfType<IPropertySymbol>().FirstOrDefault() is not { } property) continue;
            return property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, NullableAnnotation: not NullableAnnotation.Annotated }
                && IsConfiguration(property.Type, compilation);
        }

        return false;
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol { RefKind: RefKind.None, NullableAnnotation: not NullableAnnotation.Annotated } parameter => parameter.Type,
        IFieldSymbol { NullableAnnotation: not NullableAnnotation.Annotated } field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null, NullableAnnotation: not NullableAnnotation.Annotated } property => property.Type,
        _ => null,
    };
}
