using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>A stage.</summary>
/// <param name="Name">Its name; empty where there are no stages.</param>
/// <param name="Location">Where the name stands.</param>
internal sealed record AzureStage(string Name, Location Location)
{
    /// <summary>The conditions that hold for all its jobs.</summary>
    public IReadOnlyList<PipelineCondition> Conditions { get; init; } = [];

    /// <summary>The stages it names behind <c>dependsOn</c>; null when it says nothing.</summary>
    public IReadOnlyList<AzureNeed>? Needs { get; init; }

    /// <summary>True for <c>trigger: manual</c>: it waits for a button.</summary>
    public bool IsManual { get; init; }

    /// <summary>True when it runs although what it depends on has failed.</summary>
    public bool RunsAnyway { get; init; }

    /// <summary>The jobs.</summary>
    public IReadOnlyList<AzureJob> Jobs { get; set; } = [];
}

/// <summary>A job and what the file says about its order.</summary>
/// <param name="Job">The job.</param>
/// <param name="Name">Its name; empty for none.</param>
/// <param name="Needs">The jobs of its stage that it names behind <c>dependsOn</c>.</param>
/// <param name="RunsAnyway">True when it runs although they have failed.</param>
internal sealed record AzureJob(PipelineJob Job, string Name, IReadOnlyList<AzureNeed> Needs, bool RunsAnyway);

/// <summary>A name behind <c>dependsOn</c>.</summary>
/// <param name="Name">The name, parameters put in.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="IsCertain">False when the name, or whether it is there at all, is only known when the pipeline runs.</param>
internal sealed record AzureNeed(string Name, Location Location, bool IsCertain);
