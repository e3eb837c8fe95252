using Microsoft.CodeAnalysis;

namespace DeployGuard.StartUp;

/// <summary>Follows the calls from the start of the program to migrations of a database.</summary>
internal sealed class MigrationSearch(CallGraph graph, StartUpRoots roots, StartUpApis apis)
{
    /// <summary>Calls that lead further are of a framework, and nobody would see what they have to do with the start.</summary>
    private const int Deepest = 8;

    /// <summary>The migrations that happen whenever the program starts.</summary>
    public IEnumerable<StartUpCall> Find(IEnumerable<IMethodSymbol> methods, IMethodSymbol? entryPoint)
    {
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        var next = new Queue<(IMethodSymbol Method, int Depth)>(methods.Where(method => roots.Contains(method, entryPoint)).Select(method => (method, 0)));
        while (next.Count > 0)
        {
            var (method, depth) = next.Dequeue();
            if (!seen.Add(method)) continue;
            foreach (var call in graph.From(method))
            {
                if (call.Condition != CallCondition.None) continue;
                if (apis.IsMigration(call.Callee)) yield return call;
                else if (depth < Deepest && graph.TargetOf(call.Callee) is { } target) next.Enqueue((target, depth + 1));
            }
        }
    }
}
