namespace DeployGuard.Documents.CSharp;

/// <summary>What one C# file says of the environment and of configuration.</summary>
/// <param name="Reads">What it reads, in file order.</param>
/// <param name="Prefixes">The prefixes of environment variables it adds to configuration.</param>
/// <param name="Set">What it sets itself, as names of environment variables.</param>
/// <param name="HasOpenSource">True when it adds a source to configuration whose keys are not known.</param>
internal sealed record FileReads(IReadOnlyList<EnvironmentRead> Reads, IReadOnlyList<string> Prefixes, IReadOnlyCollection<string> Set, bool HasOpenSource)
{
    /// <summary>True for code of tests.</summary>
    public bool IsTest { get; init; }

    /// <summary>True for a file that says nothing.</summary>
    public bool IsEmpty => Reads.Count == 0 && Prefixes.Count == 0 && Set.Count == 0 && !HasOpenSource;
}
