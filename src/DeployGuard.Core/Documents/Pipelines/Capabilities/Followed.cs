namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>What a command leads to elsewhere.</summary>
/// <param name="Scripts">The scripts it runs.</param>
internal sealed record Followed(IReadOnlyList<ScriptText> Scripts)
{
    /// <summary>Something that is not in the repository, or in a language nobody reads here.</summary>
    public static Followed Unknown { get; } = new([]) { IsUnknown = true };

    /// <summary>Nothing a checklist asks for.</summary>
    public static Followed Nothing { get; } = new([]);

    /// <summary>What comes behind these, one after the other.</summary>
    public IReadOnlyList<Followed> Parts { get; init; } = [];

    /// <summary>What is known without a script.</summary>
    public IReadOnlyList<StepCapability> Found { get; init; } = [];

    /// <summary>True when what it does is not known.</summary>
    public bool IsUnknown { get; init; }
}
