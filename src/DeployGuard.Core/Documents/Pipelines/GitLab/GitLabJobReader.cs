using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>Reads a job.</summary>
/// <param name="reading">The pipeline that is read.</param>
/// <param name="starter">The job that starts the pipeline; null for none.</param>
internal sealed class GitLabJobReader(GitLabReading reading, PipelineJob? starter)
{
    private readonly IReadOnlyList<PipelineCondition> outer = OfPipeline(reading, starter);

    // https://docs.gitlab.com/ci/yaml/#job-keywords
    private static readonly string[] Keys =
    [
        "script", "before_script", "after_script", "stage", "extends", "image", "services", "variables", "cache", "artifacts", "rules", "only", "except", "when",
        "needs", "dependencies", "allow_failure", "environment", "trigger", "tags", "timeout", "retry", "parallel", "interruptible", "resource_group", "coverage",
        "release", "secrets", "inherit", "id_tokens", "hooks", "pages", "publish", "identity", "start_in", "run", "dast_configuration", "manual_confirmation", "inputs",
    ];

    /// <summary>The job with its conditions; its needs are set when all jobs are known.</summary>
    public PipelineJob Read(GitLabNode job)
    {
        var facts = GitLabFacts.Of(reading, job);
        var when = Text(job, "when");
        var rules = job.Find("rules") is { } list ? GitLabRules.Of(list, when, reading, facts) : null;
        var environment = Value(job, "environment");
        var name = environment is { IsMapping: true } ? environment.Find("name") : environment;
        var action = environment?.Find("action")?.Text;
        var mayFail = MayFail(job, rules, when);
        Complain(job);
        return new PipelineJob
        {
            Id = starter is null ? job.Name : $"{starter.Id} / {job.Name}",
            DisplayName = job.Name,
            Location = job.KeyLocation,
            Stage = Text(job, "stage") ?? "test",
            Steps = GitLabSteps.Of(job, reading.Jobs, facts.Variables),
            Conditions = [.. outer, .. Conditions(job, rules, when, facts)],
            Environment = name?.Text,
            EnvironmentLocation = name?.Text is null ? null : name.Location,
            MayFail = mayFail is not null,
            MayFailLocation = mayFail,
            IsManual = starter?.IsManual == true || (rules?.IsManual ?? when == "manual"),
            IsDeployment = name?.Text is not null && action is null or "start",
            IsKnown = (job.Find("trigger") is null || reading.ChildOf(job) is not null) && job.Find("run") is null,
            HasTimeout = job.Find("timeout") is not null,
        };
    }

    /// <summary>What has to hold for all jobs of a pipeline that another one starts; what starts by itself has triggers.</summary>
    private static IReadOnlyList<PipelineCondition> OfPipeline(GitLabReading reading, PipelineJob? starter)
    {
        if (starter is null) return [];
        if (reading.Root.Find("workflow")?.Find("rules") is not { } list) return starter.Conditions;

        var rules = GitLabRules.Of(list, null, reading, GitLabFacts.Of(reading, null));
        return [.. starter.Conditions, new PipelineCondition(rules.Text, rules.Location) { Passes = rules.Passes, NeedsSuccess = Truth.True }];
    }

    private static IEnumerable<PipelineCondition> WhenOf(GitLabNode job, string? when) => when switch
    {
        "always" => [Condition(job, when, Truth.True, Truth.False)],
        "on_failure" => [Condition(job, when, Truth.False, Truth.False)],
        "never" => [Condition(job, when, Truth.False, Truth.True)],
        _ => [],
    };

    private static PipelineCondition Condition(GitLabNode job, string when, Truth passes, Truth needsSuccess) =>
        new("when: " + when, job.Find("when")!.Location) { Passes = _ => passes, NeedsSuccess = needsSuccess };

    private IEnumerable<PipelineCondition> Conditions(GitLabNode job, GitLabRules? rules, string? when, GitLabFacts facts)
    {
        if (rules is not null) return [new PipelineCondition(rules.Text, rules.Location) { Passes = rules.Passes, NeedsSuccess = rules.NeedsSuccess }];

        var only = GitLabOnly.Of(job, reading, facts);
        return only is null ? WhenOf(job, when) : [only, .. WhenOf(job, when)];
    }

    /// <summary>Said, or what follows from a button nobody has to press: without rules the pipeline goes on without it.</summary>
    private Location? MayFail(GitLabNode job, GitLabRules? rules, string? when)
    {
        if (Value(job, "allow_failure") is { } said)
            return said.Text == "true" ? said.Location : said.IsMapping ? null : rules?.MayFail;
        if (rules is not null) return rules.MayFail;
        if (when == "manual") return job.Find("when")!.Location;

        // Nobody waits for a pipeline that is only started.
        return Value(job, "trigger") is { } trigger && !GitLabGraph.IsWaitedFor(trigger) ? trigger.KeyLocation : null;
    }

    private void Complain(GitLabNode job)
    {
        foreach (var entry in job.Entries.Where(entry => !Keys.Contains(entry.Name)))
        {
            if (!reading.MayComplain()) return;
            if (NearestName.Find(entry.Name, Keys) is { } nearest)
                Add(PipelineProblemKind.UnknownKey, entry.KeyLocation, $"A job has no '{Excerpt.Of(entry.Name)}'; write '{nearest}'");
        }

        var hasWork = job.Entries.Any(entry => entry.Name is "script" or "trigger" or "run" or "release" or "extends" or "pages");
        if (!reading.IsKnown || hasWork || job.Entries.Any(entry => NearestName.Find(entry.Name, ["script", "trigger", "extends"]) is not null)) return;

        Add(PipelineProblemKind.Structure, job.KeyLocation, $"The job '{Excerpt.Of(job.Name)}' has no script; write one, or a dot before its name to only extend it");
    }

    private void Add(PipelineProblemKind kind, Location location, string message) => reading.Add(new PipelineProblem(kind, location, message));

    private GitLabNode? Value(GitLabNode job, string key) => reading.Jobs.Value(job.Find(key));

    private string? Text(GitLabNode job, string key) => Value(job, key)?.Text;
}
