using Microsoft.CodeAnalysis;

namespace DeployGuard.StartUp;

/// <summary>A call in the code of the project.</summary>
/// <param name="Caller">The method or the local function it stands in.</param>
/// <param name="Callee">What is called, in its original definition.</param>
/// <param name="Node">Its name in the code.</param>
/// <param name="Condition">On what it depends there.</param>
internal sealed record StartUpCall(IMethodSymbol Caller, IMethodSymbol Callee, SyntaxNode Node, CallCondition Condition)
{
    /// <summary>The path of the health endpoint it maps; null for other calls.</summary>
    public string? HealthPath { get; init; }
}
