namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>The jobs of a pipeline, and those of the pipelines it starts behind the jobs that start them.</summary>
internal sealed class GitLabGraph
{
    // More are written by nobody; each of them may wait for all others.
    private const int MaximumJobs = 500;

    private readonly List<PipelineJob> all = [];
    private readonly List<PipelineProblem> problems = [];

    /// <summary>The jobs, in the order of the files.</summary>
    public IReadOnlyList<PipelineJob> All => all;

    /// <summary>What is wrong with the pipelines that are started.</summary>
    public IReadOnlyList<PipelineProblem> Problems => problems;

    /// <summary>False when there are more jobs than anybody writes.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>True for a job that is done when the pipeline is that it starts.</summary>
    public static bool IsWaitedFor(GitLabNode trigger) => trigger.Find("strategy")?.Text is "depend" or "mirror";

    /// <summary>Reads the jobs of a pipeline.</summary>
    /// <param name="reading">The pipeline.</param>
    /// <param name="starter">The job that starts it; null for none.</param>
    /// <returns>Its jobs, with those of the pipelines it starts.</returns>
    public IReadOnlyList<PipelineJob> Read(GitLabReading reading, PipelineJob? starter = null)
    {
        var first = all.Count;
        List<GitLabNode> nodes = [.. reading.Jobs.All.Take(MaximumJobs - first + 1)];
        IsComplete &= first + nodes.Count <= MaximumJobs;
        var reader = new GitLabJobReader(reading, starter);
        List<(GitLabNode Node, PipelineJob Job)> jobs = [.. nodes.Take(MaximumJobs - first).Select(node => (node, reader.Read(node)))];
        new GitLabNeeds(reading, jobs).Connect();
        all.AddRange(jobs.Select(pair => pair.Job));
        if (starter is not null)
            foreach (var (_, job) in jobs) job.Needs = [.. job.Needs, new PipelineDependency(starter.Id, job.Location) { Job = starter }];

        foreach (var (node, job) in jobs) Start(node, job, reading, jobs);
        if (starter is not null) problems.AddRange(reading.Problems);
        return [.. all.Skip(first)];
    }

    private void Start(GitLabNode node, PipelineJob job, GitLabReading reading, List<(GitLabNode Node, PipelineJob Job)> siblings)
    {
        if (reading.ChildOf(node) is not { } child || all.Count >= MaximumJobs) return;

        var started = Read(new GitLabReading(child, HandedOver(node, reading)), job);
        if (reading.Jobs.Value(node.Find("trigger")) is not { } trigger || !IsWaitedFor(trigger)) return;

        foreach (var (_, other) in siblings)
        {
            if (other.Needs.FirstOrDefault(need => need.Job == job) is { } known)
                other.Needs = [.. other.Needs, .. started.Select(one => new PipelineDependency(one.Id, known.Location) { Job = one, MayFail = known.MayFail || one.MayFail })];
        }
    }

    /// <summary>The variables of the job and of its pipeline go along, unless something says which do (https://docs.gitlab.com/ci/yaml/#triggerforward).</summary>
    private static Dictionary<string, string> HandedOver(GitLabNode node, GitLabReading reading)
    {
        var isPlain = reading.Jobs.Value(node.Find("trigger"))?.Find("forward") is null && node.Find("inherit") is null;
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in GitLabFacts.Of(reading, node).Variables) result[pair.Key] = isPlain ? pair.Value : GitLabFacts.Unknown;
        return result;
    }
}
