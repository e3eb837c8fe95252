using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>What a workflow or an action declares, for those who name it. What cannot be told is null.</summary>
internal sealed class DeclaredNames
{
    private readonly RepositoryDocuments documents;
    private readonly Dictionary<string, JobNames> jobs = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<YamlMapping> inputs = [];
    private readonly StepNames? steps;

    private DeclaredNames(RepositoryDocuments documents, IReadOnlyList<YamlNode>? steps)
    {
        this.documents = documents;
        this.steps = steps is null ? null : new StepNames(steps);
    }

    /// <summary>True for the names of an action, whose inputs are always texts.</summary>
    public bool IsAction => steps is not null;

    /// <summary>True when pull requests of strangers start it with the rights of the repository.</summary>
    public bool IsForStrangers { get; private set; }

    /// <summary>The ids of all jobs.</summary>
    public IEnumerable<string> Jobs => jobs.Keys;

    /// <summary>The inputs; null when something else may bring others.</summary>
    public IReadOnlyList<string>? Inputs { get; private set; }

    /// <summary>The inputs of <c>workflow_dispatch</c>; null when a caller may bring others.</summary>
    public IReadOnlyList<string>? EventInputs { get; private set; }

    /// <summary>The names of a workflow.</summary>
    public static DeclaredNames Of(WorkflowFile workflow, RepositoryDocuments documents)
    {
        var result = new DeclaredNames(documents, null);
        foreach (var job in workflow.Jobs) result.jobs[job.Id] = new JobNames(job);
        foreach (var on in workflow.Events)
            if ((on.IsCall || on.Kind == PipelineEvent.Manual) && on.Filters?.Find("inputs")?.Target is YamlMapping mapping) result.inputs.Add(mapping);
        result.IsForStrangers = workflow.Events.Any(on => on.Kind == PipelineEvent.PullRequestTarget);
        // An event that is computed, or is not read, may bring inputs.
        if (workflow.Events.Count == 0) return result;

        result.Inputs = [.. result.inputs.SelectMany(KeysOf)];
        if (!workflow.IsCallable && workflow.Events.Any(on => on.Kind == PipelineEvent.Manual)) result.EventInputs = result.Inputs;
        return result;
    }

    /// <summary>The names of an action.</summary>
    public static DeclaredNames OfAction(YamlMapping? root, RepositoryDocuments documents)
    {
        var result = new DeclaredNames(documents, ((root?.Find("runs")?.Target as YamlMapping)?.Find("steps")?.Target as YamlSequence)?.Items ?? []);
        if (root?.Find("inputs")?.Target is YamlMapping mapping) result.inputs.Add(mapping);
        result.Inputs = [.. result.inputs.SelectMany(KeysOf)];
        return result;
    }

    /// <summary>The job of an id; null when there is none.</summary>
    public JobNames? Job(string id) => jobs.TryGetValue(id, out var job) ? job : null;

    /// <summary>The job that a path of keys leads into; null outside of jobs.</summary>
    public JobNames? JobAt(string path)
    {
        if (!path.StartsWith("jobs.", StringComparison.Ordinal)) return null;

        var end = path.IndexOf('.', 5);
        return end < 0 ? null : Job(path.Substring(5, end - 5));
    }

    /// <summary>The steps a path of keys leads among; null outside of jobs and actions.</summary>
    public StepNames? StepsAt(string path) => steps ?? JobAt(path)?.Steps;

    /// <summary>What all declarations of an input say that it is; null when they differ, or there is none.</summary>
    public string? TypeOf(string input)
    {
        string? type = null;
        foreach (var mapping in inputs)
        {
            var entry = mapping.EffectiveEntries.FirstOrDefault(one => string.Equals(one.Name, input, StringComparison.OrdinalIgnoreCase));
            if (entry is null) continue;

            var own = IsAction ? "string" : ((entry.Value.Target as YamlMapping)?.Find("type")?.Target as YamlScalar)?.Value ?? "string";
            if (type is not null && type != own) return null;
            type = own;
        }

        return type;
    }

    /// <summary>The outputs of a job; null when they are not known.</summary>
    public IReadOnlyList<string>? OutputsOf(JobNames job) =>
        job.Syntax.Uses is not { } uses ? KeysIn(job.Syntax.Body, "outputs")
        : WorkflowFiles.LocalPath(uses.Value) is { } path && documents.Model(WorkflowFiles.Of).Find(path) is { IsCallable: true, File.Yaml.IsComplete: true } callee
            ? callee.Call?.Filters is { } call ? KeysIn(call, "outputs") : []
        : null;

    /// <summary>The outputs of a step that calls a composite action of the repository; null for all others, which may have any.</summary>
    public IReadOnlyList<string>? OutputsOf(YamlMapping step) =>
        LocalAction.Of(step, documents) is { IsComposite: true } action ? KeysIn(action.Root, "outputs") : null;

    private static IReadOnlyList<string>? KeysIn(YamlMapping body, string key) => body.Find(key)?.Target switch
    {
        null or YamlScalar { IsNull: true } => [],
        YamlMapping mapping => [.. KeysOf(mapping)],
        _ => null,
    };

    private static IEnumerable<string> KeysOf(YamlMapping mapping) => mapping.EffectiveEntries.Select(entry => entry.Name).OfType<string>();
}
