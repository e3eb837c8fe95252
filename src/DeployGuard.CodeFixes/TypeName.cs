using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DeployGuard.CodeFixes;

/// <summary>How code at a position names a type, and what has to be in scope for it.</summary>
/// <param name="Text">The name: <c>Environment</c>, or <c>System.Environment</c> where something else has the short one.</param>
/// <param name="Imports">The namespace to import; empty if the name binds as things are.</param>
internal sealed record TypeName(string Text, IReadOnlyList<NamespaceImport> Imports)
{
    /// <summary>The name of a type of the framework; null when the compilation does not know the type.</summary>
    public static TypeName? At(int position, string containingNamespace, string name, SemanticModel model)
    {
        var qualified = containingNamespace + "." + name;
        if (model.Compilation.GetTypeByMetadataName(qualified) is not { } type) return null;
        if (Binds(name)) return new TypeName(name, []);
        if (IsUnknown(name)) return new TypeName(name, [new NamespaceImport(containingNamespace, position)]);
        return new TypeName(Binds(qualified) ? qualified : "global::" + qualified, []);

        bool Binds(string text) => SymbolEqualityComparer.Default.Equals(SymbolOf(text).Symbol, type);

        bool IsUnknown(string text) => SymbolOf(text) is { Symbol: null, CandidateSymbols.IsEmpty: true };

        SymbolInfo SymbolOf(string text) =>
            model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression);
    }
}
