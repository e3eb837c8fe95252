using System.Collections.Concurrent;
using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Pipelines.GitLab;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;

/// <summary>Reads the pipelines of GitLab in a repository.</summary>
internal static class GitLabPipelines
{
    /// <summary>One for each file that is started by itself, in no order: GitLab starts <c>.gitlab-ci.yml</c> at the root, others are parts of it.</summary>
    public static IEnumerable<Pipeline> Of(RepositoryDocuments documents) =>
        documents.All<PipelineFile>().Where(file => file.Path == ".gitlab-ci.yml" && file.Dialect == PipelineDialect.GitLab)
            .Select(file => Read(file, documents)).OfType<Pipeline>();

    private static Pipeline? Read(PipelineFile file, RepositoryDocuments documents)
    {
        if (GitLabConfiguration.Of(file, documents) is not { } configuration) return null;

        var reading = new GitLabReading(configuration);
        var graph = new GitLabGraph();
        var all = graph.Read(reading);
        foreach (var problem in graph.Problems) reading.Add(problem);
        foreach (var (job, need) in DependencyCycles.In(all)) reading.Add(Cycle(job, need));
        return new Pipeline
        {
            File = file,
            Name = reading.Root.Find("workflow")?.Find("name")?.Text is { } name && name.IndexOf('$') < 0 ? name : file.Path,
            Triggers = [.. Triggers(file, reading, all)],
            Jobs = all,
            Problems = file.Yaml.IsComplete ? reading.Problems : [],
            IsKnown = configuration.IsKnown && graph.IsComplete,
        };
    }

    /// <summary>A pipeline is started when its rules let it and some job is added to it.</summary>
    private static IEnumerable<PipelineTrigger> Triggers(PipelineFile file, GitLabReading reading, IReadOnlyList<PipelineJob> jobs)
    {
        var list = reading.Root.Find("workflow")?.Find("rules");
        var rules = list is null ? null : GitLabRules.Of(list, null, reading, GitLabFacts.Of(reading, null));
        var known = new ConcurrentDictionary<PipelineRun, Truth>();
        var location = rules?.Location ?? new Location(file.Text, file.Text.GetLine(1));
        return
        [
            Trigger(PipelineEvent.Push, "push"), Trigger(PipelineEvent.PullRequest, "merge_request_event"), Trigger(PipelineEvent.Schedule, "schedule"),
            Trigger(PipelineEvent.Manual, "web"),
        ];

        PipelineTrigger Trigger(PipelineEvent kind, string name) => new(kind, name, location)
        {
            Starts = run => run.Event != kind ? Truth.False : (rules?.Passes(run) ?? Truth.True).And(HasJob(run)),
        };

        // Everybody asks this for each job again.
        Truth HasJob(PipelineRun run) => known.GetOrAdd(
            run, _ => jobs.Aggregate(reading.IsKnown ? Truth.False : Truth.Unknown, (result, job) => result.Or(IsAdded(job, run))));
    }

    private static Truth IsAdded(PipelineJob job, PipelineRun run) =>
        job.Conditions.Aggregate(Truth.True, (result, condition) => result.And(condition.Passes(run)));

    private static PipelineProblem Cycle(PipelineJob job, PipelineDependency need) => new(PipelineProblemKind.Cycle, need.Location,
        need.Job == job
            ? $"'{Excerpt.Of(job.Id)}' waits for itself: take it out of needs"
            : $"'{Excerpt.Of(job.Id)}' and '{Excerpt.Of(need.Name)}' wait for each other: take one of them out of needs");
}
