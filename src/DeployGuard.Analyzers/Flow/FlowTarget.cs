using DeployGuard.Sinks;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Flow;

/// <summary>Where a value flows to.</summary>
/// <param name="Kind">How it meets the name.</param>
/// <param name="Name">The name of the variable, member, parameter or key; a secret's, unless the value is handed to an API.</param>
internal sealed record FlowTarget(FlowKind Kind, string Name)
{
    /// <summary>The API the value is handed to.</summary>
    public Sink? Sink { get; init; }

    /// <summary>What has the name; null where only the syntax shows it.</summary>
    public ISymbol? Symbol { get; init; }
}
