using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>What a workflow or an action declares, for those who name it. What cannot be told is null.</summary>
internal sealed class DeclaredNames
{
    private readonly RepositoryDocuments documents;
    private readonly Dictionary<string, JobNames> jobs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> inputTypes = new(StringComparer.OrdinalIgnoreCase);
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
    public NameSet Jobs { get; private set; } = NameSet.Empty;

    /// <summary>The inputs; null when something else may bring others.</summary>
    public NameSet? Inputs { get; private set; }

    /// <summary>The inputs of <c>workflow_dispatch</c>; null when a caller may bring others.</summary>
    public NameSet? EventInputs { get; private set; }

    /// <summary>The names of a workflow.</summary>
    public static DeclaredNames Of(WorkflowFile workflow, RepositoryDocuments documents)
    {
        var result = new DeclaredNames(documents, null);
        foreach (var job in workflow.Jobs) result.jobs[job.Id] = new JobNames(job, documents);
        result.Jobs = new NameSet(result.jobs.Keys);
        foreach (var on in workflow.Events)
            if (on.IsCall || on.Kind == PipelineEvent.Manual) result.AddInputs(on.Filters);
        result.IsForStrangers = workflow.Events.Any(on => on.Kind == PipelineEvent.PullRequestTarget);
        // An event that is computed, or is not read, may bring inputs.
        if (workflow.Events.Count == 0) return result;

        result.Inputs = new NameSet(result.inputTypes.Keys);
        if (!workflow.IsCallable && workflow.Events.Any(on => on.Kind == PipelineEvent.Manual)) result.EventInputs = result.Inputs;
        return result;
    }

    /// <summary>The names of an action.</summary>
    public static DeclaredNames OfAction(YamlMapping? root, RepositoryDocuments documents)
    {
        var result = new DeclaredNames(documents, ((root?.Find("runs")?.Target as YamlMapping)?.Find("steps")?.Target as YamlSequence)?.Items ?? []);
        result.AddInputs(root);
        result.Inputs = new NameSet(result.inputTypes.Keys);
        return result;
    }

    /// <summary>The keys of a section; null when it is computed.</summary>
    public static NameSet? In(YamlMapping body, string section) => body.Find(section)?.Target switch
    {
        null or YamlScalar { IsNull: true } => NameSet.Empty,
        YamlMapping mapping => new NameSet(mapping.EffectiveEntries.Select(entry => entry.Name).OfType<string>()),
        _ => null,
    };

    /// <summary>The job of an id; null when there is none.</summary>
    public JobNames? Job(string id) => jobs.TryGetValue(id, out var job) ? job : null;

    /// <summary>The job that a path of keys leads into; null outside of jobs.</summary>
    public JobNames? JobAt(string path)
    {
        const string section = "jobs.";
        if (!path.StartsWith(section, StringComparison.Ordinal)) return null;

        var end = path.IndexOf('.', section.Length);
        return end < 0 ? null : Job(path.Substring(section.Length, end - section.Length));
    }

    /// <summary>The steps a path of keys leads among; null outside of jobs and actions.</summary>
    public StepNames? StepsAt(string path) => steps ?? JobAt(path)?.Steps;

    /// <summary>What all declarations of an input say that it is; null when they differ, or there is none.</summary>
    public string? TypeOf(string input) => inputTypes.TryGetValue(input, out var type) ? type : null;

    /// <summary>The outputs of a step that calls a composite action of the repository; null for all others, which may have any.</summary>
    public NameSet? OutputsOf(YamlMapping step) => LocalAction.Of(step, documents) is { IsComposite: true } action ? In(action.Root, "outputs") : null;

    private void AddInputs(YamlMapping? body)
    {
        if (body?.Find("inputs")?.Target is not YamlMapping mapping) return;

        foreach (var entry in mapping.EffectiveEntries)
        {
            if (entry.Name is not { } name) continue;

            var type = IsAction ? "string" : ((entry.Value.Target as YamlMapping)?.Find("type")?.Target as YamlScalar)?.Value ?? "string";
            inputTypes[name] = inputTypes.TryGetValue(name, out var other) && other != type ? null : type;
        }
    }
}
