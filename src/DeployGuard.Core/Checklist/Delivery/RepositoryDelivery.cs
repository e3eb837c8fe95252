using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Delivery;

/// <summary>What the pipelines of a repository do, read once for all who ask: <c>documents.Model(RepositoryDelivery.Of)</c>.</summary>
public sealed class RepositoryDelivery
{
    private readonly ILookup<Pipeline, PipelineActivity> byPipeline;

    private RepositoryDelivery(IReadOnlyList<Pipeline> pipelines, IReadOnlyList<PipelineActivity> activities)
    {
        Pipelines = pipelines;
        Activities = activities;
        byPipeline = activities.ToLookup(activity => activity.Pipeline);
        Deployments = [.. pipelines.SelectMany(DeploymentsOf)];
    }

    /// <summary>The pipelines, by path.</summary>
    public IReadOnlyList<Pipeline> Pipelines { get; }

    /// <summary>Everything they do, in the order of the files.</summary>
    public IReadOnlyList<PipelineActivity> Activities { get; }

    /// <summary>
    /// The deployments, one for each job that has any: where it begins. What no event comes to is none. A job whose kind is to deploy counts when some step of it is not in the
    /// repository.
    /// </summary>
    public IReadOnlyList<PipelineActivity> Deployments { get; }

    /// <summary>What a pipeline does, in the order of its jobs and steps.</summary>
    public IEnumerable<PipelineActivity> Of(Pipeline pipeline) => byPipeline[pipeline];

    /// <summary>The activities of some kind.</summary>
    public IEnumerable<PipelineActivity> Of(StepCapabilities capabilities) => Activities.Where(activity => Is(activity, capabilities));

    /// <summary>The activities of some kind in one pipeline.</summary>
    public IEnumerable<PipelineActivity> Of(Pipeline pipeline, StepCapabilities capabilities) =>
        byPipeline[pipeline].Where(activity => Is(activity, capabilities));

    /// <summary>True when something a pipeline does is not in the repository.</summary>
    public bool HasUnknown(Pipeline pipeline) =>
        !pipeline.IsKnown || pipeline.Jobs.Any(job => !job.IsKnown) || Of(pipeline, StepCapabilities.Unknown).Any();

    /// <summary>
    /// True when something a pipeline does besides deploying is not in the repository: what others do with a deployment checks no code.
    /// </summary>
    public bool HasUnknownChecks(Pipeline pipeline)
    {
        if (!pipeline.IsKnown || pipeline.Jobs.Any(job => !job.IsKnown)) return true;

        var deployed = Of(pipeline, StepCapabilities.Deploy).Select(activity => activity.Location).ToList();
        return Of(pipeline, StepCapabilities.Unknown).Any(unknown => !deployed.Contains(unknown.Location));
    }

    /// <summary>Reads what the pipelines do.</summary>
    public static RepositoryDelivery Of(RepositoryDocuments documents)
    {
        var pipelines = documents.Model(RepositoryPipelines.Of).All;
        var reader = documents.Model(StepCapabilityReader.Of);
        var activities =
            from pipeline in pipelines
            from job in pipeline.Jobs
            from step in job.Steps.Select((step, index) => (Step: step, Index: index))
            from capability in reader.Of(job, step.Step)
            select new PipelineActivity(pipeline, job, step.Step, step.Index, capability)
            {
                IsReportedLater = step.Step.MayFail && capability.Capability == StepCapabilities.Test && reader.IsReportedLater(job, step.Step),
            };
        return new RepositoryDelivery(pipelines, [.. activities]);
    }

    private static bool Is(PipelineActivity activity, StepCapabilities capabilities) => (activity.Capability.Capability & capabilities) != 0;

    private IEnumerable<PipelineActivity> DeploymentsOf(Pipeline pipeline)
    {
        var known = Of(pipeline, StepCapabilities.Deploy).ToLookup(activity => activity.Job);
        var unknown = Of(pipeline, StepCapabilities.Unknown).ToLookup(activity => activity.Job);
        foreach (var job in pipeline.Jobs)
        {
            if (known[job].FirstOrDefault(IsReached) is { } first) yield return first;
            else if (!known[job].Any() && job.IsDeployment && (unknown[job].Any() || !job.IsKnown) && OfKind(pipeline, job) is var deployment && IsReached(deployment)) yield return deployment;
        }
    }

    private static bool IsReached(PipelineActivity activity) => activity.PossibleRuns.Any();

    private static PipelineActivity OfKind(Pipeline pipeline, PipelineJob job) => new(
        pipeline, job, null, job.Steps.Count, new StepCapability(StepCapabilities.Deploy, job.Location, $"deployment job '{job.Id}'"));
}
