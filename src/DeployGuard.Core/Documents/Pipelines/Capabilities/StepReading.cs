namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>What a step does by itself, before its job is looked at.</summary>
/// <param name="Candidates">In order.</param>
internal sealed record StepReading(IReadOnlyList<Candidate> Candidates)
{
    /// <summary>True when it makes a cluster for the job alone.</summary>
    public bool MakesCluster { get; init; }

    /// <summary>True when it fails for failed tests of earlier steps.</summary>
    public bool ReportsTests { get; init; }

    /// <summary>Commands that format the code and succeed whatever they change.</summary>
    public IReadOnlyList<Text.Location> Formatting { get; init; } = [];

    /// <summary>True when it looks at what earlier steps changed, or keeps it.</summary>
    public bool UsesChanges { get; init; }

    /// <summary>True when it takes down what was deployed.</summary>
    public bool TearsDown { get; init; }

    /// <summary>True when it commits or pushes what was changed.</summary>
    public bool Commits { get; init; }

    /// <summary>True when it tests or finds something.</summary>
    public bool Has(StepCapabilities capability) => Candidates.Any(candidate => candidate.Found.Capability == capability);
}
