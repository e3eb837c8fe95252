using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.Azure;

/// <summary>The parameters of a file: <c>parameters: {a: 1}</c> or a list of <c>name</c>, <c>type</c> and <c>default</c>.</summary>
internal static class AzureParameters
{
    /// <summary>The parameters of a template.</summary>
    /// <param name="root">The template.</param>
    /// <param name="scope">Its own scope.</param>
    /// <param name="passed">What the caller passes.</param>
    public static IReadOnlyDictionary<string, AzureBinding> Of(
        YamlMapping root, AzureScope scope, IEnumerable<(string Name, AzureBinding Value)> passed)
    {
        var result = new Dictionary<string, AzureBinding>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Declared(root)) result[name] = new AzureBinding(value, scope);
        foreach (var (name, value) in passed) result[name] = value;
        return result;
    }

    /// <summary>The parameters of a pipeline: whoever starts it by hand may change those of the list form.</summary>
    public static IReadOnlyDictionary<string, AzureBinding> OfPipeline(YamlMapping root, AzureScope scope)
    {
        var result = new Dictionary<string, AzureBinding>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Declared(root)) result[name] = new AzureBinding(value, scope) { IsRuntime = true };
        return result;
    }

    private static IEnumerable<(string Name, YamlNode? Default)> Declared(YamlMapping root) => root.Find("parameters")?.Target switch
    {
        YamlMapping mapping => mapping.EffectiveEntries.Where(entry => entry.Name is not null).Select(entry => (entry.Name!, (YamlNode?)entry.Value)),
        YamlSequence list => list.Items.Select(item => item.Target).OfType<YamlMapping>()
            .Select(item => ((item.Find("name")?.Target as YamlScalar)?.Value ?? "", DefaultOf(item))),
        _ => [],
    };

    /// <summary>Without a default the caller has to say; where the values are listed, the first is taken by hand.</summary>
    private static YamlNode? DefaultOf(YamlMapping item) => item.Find("default");
}
