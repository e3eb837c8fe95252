using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>The ids of the steps of a job or an action, and their order.</summary>
internal sealed class StepNames
{
    private readonly IReadOnlyList<YamlNode> items;
    private readonly Lazy<Dictionary<string, (int Index, YamlMapping Body)>> byId;
    private readonly Lazy<NameSet> ids;

    /// <param name="items">The steps.</param>
    public StepNames(IReadOnlyList<YamlNode> items)
    {
        this.items = items;
        byId = new(ById);
        ids = new(() => new NameSet(byId.Value.Keys));
    }

    /// <summary>The ids.</summary>
    public NameSet Ids => ids.Value;

    /// <summary>The step with an id; null when there is none.</summary>
    public YamlMapping? Find(string id) => byId.Value.TryGetValue(id, out var step) ? step.Body : null;

    /// <summary>True when the step with an id runs before what stands at an offset of the file; and of what stands in no step, at all.</summary>
    public bool IsBefore(string id, int offset)
    {
        var around = IndexAt(offset);
        return around < 0 || byId.Value[id].Index < around;
    }

    /// <summary>The step at an offset; negative for none.</summary>
    private int IndexAt(int offset)
    {
        var (low, high) = (0, items.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (items[middle].Span.Contains(offset)) return middle;
            if (items[middle].Span.Start > offset) high = middle - 1;
            else low = middle + 1;
        }

        return -1;
    }

    private Dictionary<string, (int Index, YamlMapping Body)> ById()
    {
        var result = new Dictionary<string, (int, YamlMapping)>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Target is YamlMapping body && body.Find("id")?.Target is YamlScalar id && !result.ContainsKey(id.Value)) result[id.Value] = (i, body);
        }

        return result;
    }
}
