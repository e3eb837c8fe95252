using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>What an expression in a job, or about it, may name.</summary>
internal sealed class JobNames
{
    private readonly WorkflowJob job;
    private readonly Lazy<NameSet> needs;
    private readonly Lazy<NameSet?> matrix;
    private readonly Lazy<NameSet?> outputs;

    /// <param name="job">The job.</param>
    /// <param name="documents">The repository, for the workflow it may call.</param>
    public JobNames(WorkflowJob job, RepositoryDocuments documents)
    {
        this.job = job;
        Steps = new StepNames(job.Steps);
        needs = new(() => new NameSet(job.Needs.Select(need => need.Value)));
        matrix = new(MatrixOf);
        outputs = new(() => OutputsOf(documents));
    }

    /// <summary>Its steps.</summary>
    public StepNames Steps { get; }

    /// <summary>The jobs it waits for.</summary>
    public NameSet Needs => needs.Value;

    /// <summary>The names of the matrix, empty for none; null when they are computed.</summary>
    public NameSet? Matrix => matrix.Value;

    /// <summary>Its outputs, or those of the workflow it calls; null when they are not known.</summary>
    public NameSet? Outputs => outputs.Value;

    private NameSet? OutputsOf(RepositoryDocuments documents)
    {
        if (job.Uses is not { } uses) return DeclaredNames.In(job.Body, "outputs");
        if (WorkflowFiles.LocalPath(uses.Value) is not { } path || documents.Model(WorkflowFiles.Of).Find(path) is not { Call: { } call, File.Yaml.IsComplete: true }) return null;
        return call.Filters is { } filters ? DeclaredNames.In(filters, "outputs") : NameSet.Empty;
    }

    private NameSet? MatrixOf()
    {
        var strategy = job.Body.Find("strategy")?.Target;
        if (strategy is not YamlMapping mapping) return strategy is null ? NameSet.Empty : null;
        if (mapping.Find("matrix")?.Target is not { } written) return NameSet.Empty;
        if (written is not YamlMapping matrix) return null;

        var names = new List<string>();
        foreach (var entry in matrix.EffectiveEntries)
        {
            if (entry.Name is not { } name) return null;
            if (name == "exclude") continue;
            if (name != "include")
            {
                names.Add(name);
                continue;
            }

            if (entry.Value.Target is not YamlSequence include) return null;
            foreach (var item in include.Items)
            {
                if (item.Target is not YamlMapping values) return null;
                names.AddRange(values.EffectiveEntries.Select(value => value.Name).OfType<string>());
            }
        }

        return new NameSet(names);
    }
}
