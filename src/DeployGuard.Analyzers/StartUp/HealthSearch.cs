using Microsoft.CodeAnalysis;

namespace DeployGuard.StartUp;

/// <summary>Tells health endpoints that exist everywhere from those of development.</summary>
internal sealed class HealthSearch(CallGraph graph)
{
    private const int Deepest = 8;

    /// <summary>The first endpoint, if all of them exist in development only; null otherwise.</summary>
    public StartUpCall? OnlyInDevelopment(IReadOnlyList<StartUpCall> mappings) => mappings.Count > 0 && mappings.All(mapping => IsOfDevelopment(mapping, 0))
        ? mappings.OrderBy(mapping => mapping.Node.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(mapping => mapping.Node.SpanStart).First()
        : null;

    /// <summary>True for a call behind such a condition, and for one in a method that is called behind such conditions only.</summary>
    private bool IsOfDevelopment(StartUpCall call, int depth)
    {
        if (call.Condition == CallCondition.NotProduction) return true;
        // What depends on a setting is somebody's decision.
        if (call.Condition != CallCondition.None || depth == Deepest) return false;

        var calls = graph.To(call.Caller).ToList();
        return calls.Count > 0 && calls.All(outer => IsOfDevelopment(outer, depth + 1));
    }
}
