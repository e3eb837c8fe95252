using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>The ids of the steps of a job or an action, and their order.</summary>
/// <param name="items">The steps.</param>
internal sealed class StepNames(IReadOnlyList<YamlNode> items)
{
    private readonly Lazy<Dictionary<string, (YamlNode Item, YamlMapping Body)>> byId = new(() =>
    {
        var result = new Dictionary<string, (YamlNode, YamlMapping)>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (item.Target is YamlMapping body && body.Find("id")?.Target is YamlScalar id && !result.ContainsKey(id.Value)) result[id.Value] = (item, body);
        }

        return result;
    });

    /// <summary>The ids in the order of the file, each once.</summary>
    public IEnumerable<string> Ids => byId.Value.Keys;

    /// <summary>The step with an id; null when there is none.</summary>
    public YamlMapping? Find(string id) => byId.Value.TryGetValue(id, out var step) ? step.Body : null;

    /// <summary>True when the step with an id runs before what stands at an offset of the file; and of what stands in no step, at all.</summary>
    public bool IsBefore(string id, int offset)
    {
        var around = items.FirstOrDefault(item => item.Span.Contains(offset));
        return around is null || byId.Value[id].Item.Span.Start < around.Span.Start;
    }
}
