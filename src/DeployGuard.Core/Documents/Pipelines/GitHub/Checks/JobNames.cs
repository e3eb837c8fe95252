using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>What an expression in a job may name.</summary>
/// <param name="job">The job.</param>
internal sealed class JobNames(WorkflowJob job)
{
    private readonly Lazy<IReadOnlyList<string>?> matrix = new(() => MatrixOf(job.Body));

    /// <summary>The job.</summary>
    public WorkflowJob Syntax { get; } = job;

    /// <summary>Its steps.</summary>
    public StepNames Steps { get; } = new(job.Steps);

    /// <summary>The names of the matrix, empty for none; null when they are computed.</summary>
    public IReadOnlyList<string>? Matrix => matrix.Value;

    /// <summary>True when it waits for a job.</summary>
    public bool WaitsFor(string id) => Syntax.Needs.Any(need => string.Equals(need.Value, id, StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<string>? MatrixOf(YamlMapping body)
    {
        var strategy = body.Find("strategy")?.Target;
        if (strategy is null) return [];
        if (strategy is not YamlMapping mapping || mapping.Find("matrix")?.Target is not { } written) return strategy is YamlMapping ? [] : null;
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

        return names;
    }
}
