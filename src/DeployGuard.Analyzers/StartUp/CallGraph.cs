using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace DeployGuard.StartUp;

/// <summary>The calls of a compilation, as far as the start of the program can lead through them.</summary>
internal sealed class CallGraph
{
    private readonly ConcurrentDictionary<IMethodSymbol, ConcurrentBag<StartUpCall>> byCaller = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ConcurrentBag<StartUpCall>> byCallee = new(SymbolEqualityComparer.Default);

    public void Add(StartUpCall call)
    {
        byCaller.GetOrAdd(call.Caller, _ => []).Add(call);
        byCallee.GetOrAdd(call.Callee, _ => []).Add(call);
    }

    /// <summary>The calls a method makes.</summary>
    public IEnumerable<StartUpCall> From(IMethodSymbol caller) => byCaller.TryGetValue(caller, out var calls) ? calls : [];

    /// <summary>The calls of a method.</summary>
    public IEnumerable<StartUpCall> To(IMethodSymbol callee) => byCallee.TryGetValue(callee, out var calls) ? calls : [];

    /// <summary>
    /// The method that runs when one is called: itself, or the only implementation the project has of one of an interface or of a base. Null
    /// where there are several.
    /// </summary>
    public IMethodSymbol? TargetOf(IMethodSymbol callee)
    {
        if (callee.ContainingType?.TypeKind != TypeKind.Interface && !callee.IsAbstract) return callee;

        var implementations = byCaller.Keys.Where(method => Implements(method, callee)).Take(2).ToList();
        return implementations.Count == 1 ? implementations[0] : null;
    }

    private static bool Implements(IMethodSymbol method, IMethodSymbol declared) => declared.IsAbstract && declared.ContainingType.TypeKind != TypeKind.Interface
        ? SymbolEqualityComparer.Default.Equals(method.OverriddenMethod?.OriginalDefinition, declared)
        : method.ContainingType is { TypeKind: not TypeKind.Interface } type && method.Name.EndsWith(declared.Name, StringComparison.Ordinal)
            && type.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, declared.ContainingType))
            && type.AllInterfaces.SelectMany(one => one.GetMembers(declared.Name)).Any(member =>
                SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, declared) && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));
}
