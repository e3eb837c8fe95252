using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;


/// <summary>One entry of what starts a pipeline.</summary>
/// <param name="Event">What it is.</param>
/// <param name="Name">How the file calls it: <c>push</c>, <c>pr</c>, <c>workflow_dispatch</c>; the service's own word for a default.</param>
/// <param name="Location">Where it stands; the first line of the file for a default that nobody wrote.</param>
public sealed record PipelineTrigger(PipelineEvent Event, string Name, Location Location)
{
    /// <summary>Whether it starts the pipeline for a way to run, by its filters of branches and tags; filters of paths are not looked at.</summary>
    public required Func<PipelineRun, Truth> Starts { get; init; }

    /// <summary>True when a filter of paths narrows it.</summary>
    public bool HasPathFilter { get; init; }

    /// <summary>The names of the pipelines whose end starts this one; empty for other events.</summary>
    public IReadOnlyList<string> Pipelines { get; init; } = [];
}
