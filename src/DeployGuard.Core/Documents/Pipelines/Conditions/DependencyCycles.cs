namespace DeployGuard.Documents.Pipelines.Conditions;

/// <summary>Finds jobs that wait for each other.</summary>
internal static class DependencyCycles
{
    /// <summary>For each ring of jobs, the first one in the order of the file and what it waits for in the ring.</summary>
    public static IEnumerable<(PipelineJob Job, PipelineDependency Need)> In(IReadOnlyList<PipelineJob> jobs)
    {
        var seen = new HashSet<PipelineJob>();
        foreach (var job in Remaining(jobs))
        {
            if (seen.Contains(job) || !job.Ancestors.Contains(job)) continue;

            seen.Add(job);
            foreach (var ancestor in job.Ancestors)
                if (ancestor.Ancestors.Contains(job)) seen.Add(ancestor);
            yield return (job, job.Needs.First(need => need.Job == job || need.Job?.Ancestors.Contains(job) == true));
        }
    }

    /// <summary>The jobs that could never start: what is left when those are taken away whose needs are taken away.</summary>
    private static IEnumerable<PipelineJob> Remaining(IReadOnlyList<PipelineJob> jobs)
    {
        var waiting = jobs.SelectMany(job => job.Needs.Select(need => (need.Job, Waiting: job))).Where(edge => edge.Job is not null)
            .ToLookup(edge => edge.Job!, edge => edge.Waiting);
        var counts = jobs.ToDictionary(job => job, job => job.Needs.Count(need => need.Job is not null));
        var free = new Stack<PipelineJob>(jobs.Where(job => counts[job] == 0));
        while (free.Count > 0)
        {
            foreach (var next in waiting[free.Pop()])
                if (--counts[next] == 0) free.Push(next);
        }

        return jobs.Where(job => counts[job] > 0);
    }
}
