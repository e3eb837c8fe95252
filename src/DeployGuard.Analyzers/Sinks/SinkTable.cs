using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DeployGuard.Sinks;

/// <summary>The known APIs a compilation can reach, by their symbols.</summary>
internal sealed class SinkTable
{
    private readonly Dictionary<ISymbol, Sink> sinks;

    private SinkTable(Dictionary<ISymbol, Sink> sinks) => this.sinks = sinks;

    /// <summary>Looks the APIs up; those of libraries that are not referenced are left out.</summary>
    public static SinkTable Of(Compilation compilation)
    {
        var sinks = new Dictionary<ISymbol, Sink>(SymbolEqualityComparer.Default);
        var places = from type in KnownSinks.All.GroupBy(sink => sink.Type)
                     from symbol in compilation.GetTypesByMetadataName(type.Key)
                     from sink in type
                     from member in symbol.GetMembers(sink.Member)
                     from place in PlacesOf(member, sink.Parameter)
                     select (Place: place, Sink: sink);
        foreach (var (place, sink) in places) sinks[place] = sink;
        return new SinkTable(sinks);
    }

    /// <summary>The API behind a parameter.</summary>
    public Sink? Of(IParameterSymbol? parameter) =>
        parameter is not null && sinks.TryGetValue(parameter.OriginalDefinition, out var sink) ? sink : null;

    /// <summary>The API behind a property, or behind the one it overrides.</summary>
    public Sink? Of(IOperation target)
    {
        for (var property = (target as IPropertyReferenceOperation)?.Property; property is not null; property = property.OverriddenProperty)
            if (sinks.TryGetValue(property.OriginalDefinition, out var sink)) return sink;
        return null;
    }

    private static IEnumerable<ISymbol> PlacesOf(ISymbol member, string parameter) => member switch
    {
        IMethodSymbol method => method.Parameters.Where(candidate => candidate.Name == parameter),
        IPropertySymbol when parameter.Length == 0 => [member],
        _ => [],
    };
}
