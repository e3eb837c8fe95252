using DeployGuard.Documents.Pipelines.GitHub.Expressions;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>What <c>runs-on</c> asks for, as far as it is written out.</summary>
internal static class RunnerLabels
{
    private static readonly string[] Unix = ["ubuntu-", "macos-"];
    private static readonly string[] Hosted = [.. Unix, "windows-"];

    /// <summary>
    /// The labels, each of which is the only one of a machine: one, or those of a matrix. Empty when they are computed, a group decides, or a
    /// machine has several, as those of users do.
    /// </summary>
    public static IReadOnlyList<YamlScalar> Of(YamlMapping job) => job.Find("runs-on")?.Target switch
    {
        YamlScalar { IsNull: false } label => OfLabel(job, label),
        YamlSequence { Items.Count: 1 } list when list.Items[0].Target is YamlScalar label => OfLabel(job, label),
        _ => [],
    };

    /// <summary>The label of another system in a list that asks GitHub's own machines for all of them at once; null for none.</summary>
    public static YamlScalar? Conflict(YamlMapping job)
    {
        if (job.Find("runs-on")?.Target is not YamlSequence { Items.Count: > 1 } list) return null;

        var labels = list.Items.Select(item => item.Target).OfType<YamlScalar>().ToList();
        // A machine of one's own may have any labels.
        if (labels.Count < list.Items.Count || !labels.TrueForAll(label => Is(Hosted, label.Value))) return null;

        var system = Array.FindIndex(Hosted, prefix => Is([prefix], labels[0].Value));
        return labels.Find(label => !Is([Hosted[system]], label.Value));
    }

    /// <summary>True for the label of a machine of GitHub with Linux or macOS.</summary>
    public static bool IsUnix(string label) => Is(Unix, label);

    private static bool Is(string[] prefixes, string label) => Array.Exists(prefixes, prefix =>
        label.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && label.Length > prefix.Length && (char.IsDigit(label[prefix.Length]) || label.EndsWith("-latest", StringComparison.OrdinalIgnoreCase)));

    private static IReadOnlyList<YamlScalar> OfLabel(YamlMapping job, YamlScalar label)
    {
        if (label.Value.IndexOf("${{", StringComparison.Ordinal) < 0) return [label];

        var text = label.Value.Trim();
        var place = ExpressionPlaces.In(text).First();
        if (place.Length != text.Length || !ExpressionPlaces.IsClosed(place)) return [];
        if (ExpressionParser.Parse(text, ExpressionPlaces.Inside(place)).Node is not MemberNode { Path: { Count: 2 } path, Name: { } name } || path[0] != "matrix") return [];
        return (job.Find("strategy")?.Target as YamlMapping)?.Find("matrix")?.Target is YamlMapping matrix ? OfMatrix(matrix, name) : [];
    }

    private static IReadOnlyList<YamlScalar> OfMatrix(YamlMapping matrix, string name)
    {
        var result = new List<YamlScalar>();
        foreach (var entry in matrix.EffectiveEntries)
        {
            var isInclude = entry.Name == "include";
            if (!isInclude && !string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)) continue;
            if (entry.Value.Target is not YamlSequence list) return [];

            foreach (var item in list.Items)
            {
                var value = isInclude ? (item.Target as YamlMapping)?.EffectiveEntries.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))?.Value : item;
                if (value is null && item.Target is YamlMapping) continue;
                if (value?.Target is not YamlScalar label || label.Value.IndexOf("${{", StringComparison.Ordinal) >= 0) return [];
                result.Add(label);
            }
        }

        return result;
    }
}
