using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.StartUp;

/// <summary>Tells what a container of services creates for a call.</summary>
internal static class Resolved
{
    private const string Container = "Microsoft.Extensions.DependencyInjection";

    /// <summary>
    /// The only constructor of a class of the project that <c>GetRequiredService&lt;T&gt;()</c> creates; null for an interface, whose class is
    /// not told there, and for any other call.
    /// </summary>
    public static IMethodSymbol? ConstructorIn(IInvocationOperation call, Compilation compilation)
    {
        var method = call.TargetMethod;
        if (method is not { Name: "GetRequiredService" or "GetService" or "CreateInstance", TypeArguments.Length: 1 } || method.ContainingNamespace?.ToDisplayString() != Container) return null;

        return method.TypeArguments[0] is INamedTypeSymbol { TypeKind: TypeKind.Class, InstanceConstructors: { Length: 1 } constructors } type
            && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) && !constructors[0].IsImplicitlyDeclared
            ? constructors[0].OriginalDefinition
            : null;
    }
}
