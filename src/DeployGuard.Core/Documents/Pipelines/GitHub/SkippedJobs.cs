namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>A job that waits for one that is skipped is skipped itself, unless its own condition asks for something else.</summary>
internal static class SkippedJobs
{
    /// <summary>Nobody writes longer chains; the search of each job in a file of thousands must not go through all others.</summary>
    private const int MaximumJobs = 200;

    /// <summary>Hands the conditions of all that a job waits for to it and to the jobs of the workflow it calls.</summary>
    /// <param name="group">The job.</param>
    /// <param name="byId">All jobs of its file.</param>
    /// <param name="scope">What is known there.</param>
    public static void Inherit(JobGroup group, Dictionary<string, JobGroup> byId, WorkflowScope scope)
    {
        var conditions = new List<PipelineCondition>();
        var seen = new HashSet<JobGroup> { group };
        var pending = new Stack<JobGroup>([group]);
        while (pending.Count > 0)
        {
            var waiting = pending.Pop();
            foreach (var need in waiting.Syntax.Needs)
            {
                if (!byId.TryGetValue(need.Value, out var other) || !IsSkippedWith(waiting, need.Value, scope) || seen.Count > MaximumJobs || !seen.Add(other)) continue;

                if (other.Condition is { } condition) conditions.Add(condition.ToPipeline(scope, [.. other.Syntax.Needs.Select(name => name.Value)]));
                pending.Push(other);
            }
        }

        if (conditions.Count == 0) return;

        foreach (var job in group.Jobs) job.InheritedConditions = [.. job.InheritedConditions, .. conditions];
    }

    private static bool IsSkippedWith(JobGroup waiting, string need, WorkflowScope scope) =>
        waiting.Condition is not { HasStatus: true } condition || condition.StopsAfterFailureOf(scope, need, "skipped") == Truth.True;
}
