using System.Globalization;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.StartUp;

/// <summary>Reads settings in YAML as .NET does: keys joined by colons, items by their number.</summary>
internal static class YamlSettings
{
    /// <summary>Nobody has more settings; aliases may make a small file a large tree.</summary>
    private const int MaximumValues = 10_000;

    /// <summary>The values with their keys, in the order of the file.</summary>
    public static IEnumerable<(string Key, YamlScalar Value)> Of(YamlDocument document)
    {
        var pending = new Stack<(YamlNode? Node, string Key)>(document.Yaml.Roots.Take(1).Select(root => ((YamlNode?)root, "")));
        for (var count = 0; pending.Count > 0 && count < MaximumValues; count++)
        {
            var (node, key) = pending.Pop();
            if (node is YamlScalar scalar) yield return (key, scalar);
            else if (node is YamlMapping mapping)
                foreach (var entry in mapping.EffectiveEntries.Reverse()) pending.Push((entry.Value.Target, Below(key, entry.Name ?? "")));
            else if (node is YamlSequence list)
                for (var i = list.Items.Count - 1; i >= 0; i--) pending.Push((list.Items[i].Target, Below(key, i.ToString(CultureInfo.InvariantCulture))));
        }
    }

    private static string Below(string key, string name) => key.Length == 0 ? name : key + ":" + name;
}
