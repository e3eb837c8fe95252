using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;


/// <summary>A job, templates and called workflows resolved: a job of a called workflow is a job of the caller's pipeline.</summary>
public sealed class PipelineJob
{
    private IReadOnlyList<PipelineDependency> needs = [];
    private HashSet<PipelineJob>? ancestors;

    /// <summary>Its id; behind <c>caller / </c> for the job of a called workflow.</summary>
    public required string Id { get; init; }

    /// <summary>Where its id, or for want of one its first line, stands: the line a person would look at.</summary>
    public required Location Location { get; init; }

    /// <summary>The name people see; the id when there is none.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The stage; empty where there are none.</summary>
    public string Stage { get; init; } = "";

    /// <summary>The steps in order, those of composite actions and templates in the place of the call.</summary>
    public IReadOnlyList<PipelineStep> Steps { get; init; } = [];

    /// <summary>The conditions that all have to pass: of the job, its stage and what calls it.</summary>
    public IReadOnlyList<PipelineCondition> Conditions { get; init; } = [];

    /// <summary>
    /// The conditions of what it waits for: where one of them does not pass, that job is skipped, and this one with it. Empty for services
    /// that do not skip so, and for a job whose own condition lets it run all the same.
    /// </summary>
    public IReadOnlyList<PipelineCondition> InheritedConditions { get; internal set; } = [];

    /// <summary>The environment it deploys to, with expressions as written; null for none.</summary>
    public string? Environment { get; init; }

    /// <summary>Where the environment stands.</summary>
    public Location? EnvironmentLocation { get; init; }

    /// <summary>True when its failure does not fail the pipeline: <c>continue-on-error</c>, <c>allow_failure</c>.</summary>
    public bool MayFail { get; init; }

    /// <summary>Where that is said.</summary>
    public Location? MayFailLocation { get; init; }

    /// <summary>True when it waits for somebody to press a button.</summary>
    public bool IsManual { get; init; }

    /// <summary>True for Azure's <c>deployment:</c> job and for GitLab's job with an environment that is started: it deploys by its kind.</summary>
    public bool IsDeployment { get; init; }

    /// <summary>How a <c>deployment:</c> job of Azure deploys: <c>runOnce</c>, <c>rolling</c> or <c>canary</c>; null elsewhere.</summary>
    public string? Strategy { get; init; }

    /// <summary>True when nothing that it does lies outside the repository.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>True when a time limit is set.</summary>
    public bool HasTimeout { get; init; }

    /// <summary>What it waits for, in the order of the file; set once by the reader, when all jobs are known.</summary>
    public IReadOnlyList<PipelineDependency> Needs
    {
        get => needs;
        internal set => (needs, ancestors) = (value, null);
    }

    /// <summary>Every job it waits for, directly or not, itself excluded unless it waits for itself. Order is not defined.</summary>
    public IReadOnlyCollection<PipelineJob> Ancestors
    {
        get
        {
            if (ancestors is { } known) return known;

            return ancestors = Reach(_ => true);
        }
    }

    /// <summary>True when the failure of another job stops this one: some chain of dependencies leads there of which none may fail.</summary>
    public bool IsStoppedBy(PipelineJob other) => Reach(need => !need.MayFail).Contains(other);

    private HashSet<PipelineJob> Reach(Func<PipelineDependency, bool> follows)
    {
        var found = new HashSet<PipelineJob>();
        var pending = new Stack<PipelineJob>([this]);
        while (pending.Count > 0)
        {
            foreach (var need in pending.Pop().Needs)
                if (need.Job is { } job && follows(need) && found.Add(job)) pending.Push(job);
        }

        return found;
    }
}
