using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Jobs that wait for what does not exist, or for each other.</summary>
internal static class NeedsCheck
{
    private const int MaximumCycles = 10;
    private const int LongestPath = 5;

    public static void Run(WorkflowFile workflow, ProblemSink problems)
    {
        var byId = new Dictionary<string, WorkflowJob>(StringComparer.OrdinalIgnoreCase);
        foreach (var job in workflow.Jobs) byId[job.Id] = job;
        foreach (var job in workflow.Jobs)
        {
            foreach (var need in job.Needs.Where(need => !byId.ContainsKey(need.Value)))
            {
                var near = NearestName.Find(need.Value, byId.Keys);
                problems.Add(PipelineProblemKind.UnknownNeed, workflow.File.Text, need, near is null
                    ? $"No job is called '{Excerpt.Of(need.Value)}', and GitHub refuses the workflow: name a job of this file"
                    : $"No job is called '{Excerpt.Of(need.Value)}', and GitHub refuses the workflow: did you mean '{Excerpt.Of(near)}'?");
            }
        }

        Cycles(workflow, byId, problems);
    }

    /// <summary>Takes away what waits for nothing that is left, again and again; each cycle of the rest is reported once.</summary>
    private static void Cycles(WorkflowFile workflow, Dictionary<string, WorkflowJob> byId, ProblemSink problems)
    {
        var left = new HashSet<WorkflowJob>(byId.Values);
        for (var found = 0; found < MaximumCycles; found++)
        {
            RemoveFree(left, byId);
            if (left.Count == 0) return;

            var path = new List<WorkflowJob>();
            var job = workflow.Jobs.First(left.Contains);
            while (!path.Contains(job) && path.Count <= byId.Count)
            {
                path.Add(job);
                job = byId[job.Needs.First(need => IsLeft(need.Value, left, byId)).Value];
            }

            path.RemoveRange(0, path.IndexOf(job));
            var need = path[path.Count - 1].Needs.First(need => IsLeft(need.Value, left, byId));
            var names = path.Take(LongestPath).Select(one => Excerpt.Of(one.Id)).Concat(path.Count > LongestPath ? ["…"] : [Excerpt.Of(job.Id)]);
            var text = string.Join(" → ", names);
            problems.Add(PipelineProblemKind.Cycle, workflow.File.Text, need, text.Length > 90
                ? "Jobs wait for each other in a circle, and GitHub refuses the workflow: remove one of these needs"
                : $"Jobs wait for each other ({text}), and GitHub refuses the workflow: remove one of these needs");
            foreach (var one in path) left.Remove(one);
        }
    }

    private static bool IsLeft(string name, HashSet<WorkflowJob> left, Dictionary<string, WorkflowJob> byId) => byId.TryGetValue(name, out var job) && left.Contains(job);

    private static void RemoveFree(HashSet<WorkflowJob> left, Dictionary<string, WorkflowJob> byId)
    {
        var waiting = left.ToDictionary(job => job, job => job.Needs.Count(need => IsLeft(need.Value, left, byId)));
        var followers = left.SelectMany(job => job.Needs.Where(need => IsLeft(need.Value, left, byId)).Select(need => (Need: byId[need.Value], Job: job)))
            .ToLookup(pair => pair.Need, pair => pair.Job);
        var free = new Stack<WorkflowJob>(left.Where(job => waiting[job] == 0));
        while (free.Count > 0)
        {
            var job = free.Pop();
            left.Remove(job);
            foreach (var follower in followers[job])
                if (--waiting[follower] == 0) free.Push(follower);
        }
    }
}
