using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>
/// The combinations of a matrix that is written out
/// (https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstrategymatrix).
/// </summary>
internal static class MatrixRows
{
    /// <summary>GitHub allows 256; what is asked of each of these many is asked of few jobs.</summary>
    private const int MaximumRows = 64;

    /// <summary>The combinations of a job; null when it has no matrix, or one that is computed or larger than anything worth looking at.</summary>
    public static IReadOnlyList<MatrixRow>? Of(YamlMapping job, WorkflowScope scope)
    {
        if ((job.Find("strategy")?.Target as YamlMapping)?.Find("matrix")?.Target is not YamlMapping matrix) return null;
        if (Product(matrix) is not { } product || Excluded(matrix, product) is not { } rows || !Include(matrix, rows)) return null;

        return rows.Count is 0 or > MaximumRows ? null : [.. rows.Select(row => new MatrixRow(scope, row.All))];
    }

    private static List<Row>? Product(YamlMapping matrix)
    {
        var rows = new List<Row> { new() };
        foreach (var entry in matrix.EffectiveEntries.Where(entry => entry.Name is not ("include" or "exclude")))
        {
            if (entry.Name is not { } name || entry.Value.Target is not YamlSequence { Items.Count: > 0 } list || rows.Count * list.Items.Count > MaximumRows) return null;
            rows = [.. rows.SelectMany(row => list.Items.Select(item => row.With(name, item)))];
        }

        // Without a list of its own, a matrix has only what is included.
        if (rows[0].Own.Count == 0) rows.Clear();
        return rows;
    }

    private static List<Row>? Excluded(YamlMapping matrix, List<Row> rows)
    {
        if (Listed(matrix, "exclude") is not { } excluded) return null;

        foreach (var pattern in excluded)
            rows.RemoveAll(row => pattern.EffectiveEntries.All(entry => entry.Name is { } name && row.Own.TryGetValue(name, out var value) && IsSame(value, entry.Value)));
        return rows;
    }

    /// <summary>What is included is added to each combination of which it changes nothing, or else is one of its own.</summary>
    private static bool Include(YamlMapping matrix, List<Row> rows)
    {
        if (Listed(matrix, "include") is not { } included || included.Count > MaximumRows) return false;

        var count = rows.Count;
        foreach (var extra in included)
        {
            var isAdded = false;
            for (var i = 0; i < count; i++)
            {
                var row = rows[i];
                if (!extra.EffectiveEntries.All(entry => entry.Name is { } name && (!row.Own.TryGetValue(name, out var value) || IsSame(value, entry.Value)))) continue;

                foreach (var entry in extra.EffectiveEntries) row.All[entry.Name!] = entry.Value;
                isAdded = true;
            }

            if (isAdded) continue;

            var alone = new Row();
            foreach (var entry in extra.EffectiveEntries)
                if (entry.Name is { } name) alone.All[name] = entry.Value;
            rows.Add(alone);
        }

        return true;
    }

    /// <summary>The mappings of a list; null when some part of it is computed.</summary>
    private static List<YamlMapping>? Listed(YamlMapping matrix, string key)
    {
        if (matrix.Find(key) is not { } node) return [];
        if (node.Target is not YamlSequence list) return null;

        List<YamlMapping> mappings = [.. list.Items.Select(item => item.Target).OfType<YamlMapping>()];
        return mappings.Count == list.Items.Count ? mappings : null;
    }

    private static bool IsSame(YamlNode one, YamlNode other) =>
        one.Target is YamlScalar first && other.Target is YamlScalar second ? first.Value == second.Value : ReferenceEquals(one.Target, other.Target);

    /// <summary>A combination while it is put together.</summary>
    private sealed class Row
    {
        /// <summary>What the lists of the matrix give: nothing that is included changes it.</summary>
        public Dictionary<string, YamlNode> Own { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, YamlNode> All { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Row With(string name, YamlNode value)
        {
            var row = new Row();
            foreach (var pair in Own) row.Own[pair.Key] = row.All[pair.Key] = pair.Value;
            row.Own[name] = row.All[name] = value;
            return row;
        }
    }
}
