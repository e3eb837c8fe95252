using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>A job as written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">Where the id stands.</param>
/// <param name="Body">What it says.</param>
/// <param name="Needs">The names behind <c>needs</c>, expressions left out.</param>
internal sealed record WorkflowJob(string Id, Location Location, YamlMapping Body, IReadOnlyList<YamlScalar> Needs)
{
    /// <summary>The workflow it calls; null for a job with steps.</summary>
    public YamlScalar? Uses => Body.Find("uses")?.Target as YamlScalar;

    /// <summary>The steps, those that run beside each other behind <c>parallel</c> in the place of their group; empty for none.</summary>
    public IReadOnlyList<YamlNode> Steps { get; } = StepsOf(Body);

    /// <summary>
    /// True when a step asks what became of the jobs before it, as a job does that runs always and concludes: it fails in their place.
    /// </summary>
    public bool AsksForResults => Steps.Any(step => Location.Source.ToString(step.Span) is var text
        && ((text.IndexOf("needs.", StringComparison.Ordinal) >= 0 && text.IndexOf(".result", StringComparison.Ordinal) >= 0) || text.IndexOf("toJSON(needs)", StringComparison.OrdinalIgnoreCase) >= 0));

    /// <summary>The job of an entry of <c>jobs</c>; null when it is none.</summary>
    public static WorkflowJob? Of(SourceText source, YamlEntry entry) =>
        entry.Name is { } id && entry.Value.Target is YamlMapping body
            ? new WorkflowJob(id, new Location(source, entry.Key.Span), body, [.. NeedsOf(body)])
            : null;

    private static IReadOnlyList<YamlNode> StepsOf(YamlMapping body)
    {
        var items = (body.Find("steps")?.Target as YamlSequence)?.Items ?? [];
        return items.Any(item => ParallelOf(item) is not null) ? [.. items.SelectMany(item => ParallelOf(item)?.Items ?? [item])] : items;
    }

    private static YamlSequence? ParallelOf(YamlNode step) => (step.Target as YamlMapping)?.Find("parallel")?.Target as YamlSequence;

    private static IEnumerable<YamlScalar> NeedsOf(YamlMapping body)
    {
        var needs = body.Find("needs")?.Target;
        var items = needs is YamlSequence list ? list.Items : needs is null ? [] : [needs];
        return items.Select(item => item.Target).OfType<YamlScalar>().Where(item => item.Value.Length > 0 && item.Value.IndexOf("${{", StringComparison.Ordinal) < 0);
    }
}
