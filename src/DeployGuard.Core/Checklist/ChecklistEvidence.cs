using DeployGuard.Text;

namespace DeployGuard.Checklist;

/// <summary>What a verdict rests on.</summary>
/// <param name="Location">The place; null for something that is nowhere.</param>
/// <param name="Reason">A few words, without a trailing dot: <c>dotnet test</c>, <c>no job runs tests</c>. Never a secret.</param>
public sealed record ChecklistEvidence(Location? Location, string Reason);
