using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Documents.StartUp;

/// <summary>Whether a program has something, and why.</summary>
/// <param name="Value">True, false, or that the repository does not show it.</param>
/// <param name="Reason">A few words, without a trailing dot.</param>
/// <param name="Because">What it rests on, the place a person would change first; empty for what is nowhere.</param>
public sealed record StartUpAnswer(Truth Value, string Reason, IReadOnlyList<StartUpFact> Because)
{
    /// <summary>An answer that rests on some facts.</summary>
    public static StartUpAnswer Of(Truth value, string reason, params StartUpFact[] because) => new(value, reason, because);
}
