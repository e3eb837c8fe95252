namespace DeployGuard.Documents.Builds;

/// <summary>Something that no pattern keeps from the builder although a COPY takes the folder it belongs in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">An example, from the root of the context. It need not exist on this machine.</param>
/// <param name="Pattern">The pattern that keeps it out.</param>
public sealed record ContextLeak(LeakKind Kind, string Path, string Pattern);
