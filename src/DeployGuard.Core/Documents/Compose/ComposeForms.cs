namespace DeployGuard.Documents.Compose;

/// <summary>Brings the short forms of attributes into one shape, as compose does before it merges.</summary>
internal static class ComposeForms
{
    /// <summary>
    /// The entries of a mapping, or of a list such as <c>- KEY=value</c>; a key without value has a null value, a repeated key keeps
    /// its last value. Empty for anything else.
    /// </summary>
    /// <param name="node">The attribute; may be null.</param>
    /// <param name="separator">What stands between key and value in the list form.</param>
    public static IReadOnlyList<ComposeEntry> KeyValues(ComposeNode? node, char separator = '=')
    {
        if (node is ComposeMapping mapping) return mapping.Entries;
        if (node is not ComposeSequence sequence) return [];

        var entries = new List<ComposeEntry>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in sequence.Items.OfType<ComposeScalar>())
        {
            var (name, value) = item.SplitFirst(separator);
            if (name.Value is not { Length: > 0 } key) continue;

            var entry = new ComposeEntry(key, name.Location, value ?? item.Nothing());
            if (index.TryGetValue(key, out var at))
            {
                entries[at] = entry;
                continue;
            }

            index[key] = entries.Count;
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>The entries of a mapping, or of a list of names, whose values are null then.</summary>
    public static IReadOnlyList<ComposeEntry> Names(ComposeNode? node)
    {
        if (node is ComposeMapping mapping) return mapping.Entries;
        if (node is not ComposeSequence sequence) return [];

        return
        [
            .. sequence.Items.OfType<ComposeScalar>()
                .Where(item => item.Value is { Length: > 0 })
                .Select(item => new ComposeEntry(item.Value!, item.Location, item.Nothing()))
                .GroupBy(entry => entry.Name, StringComparer.Ordinal)
                .Select(alike => alike.Last()),
        ];
    }

    /// <summary>The items of a list, or the one value that stands for a list of one; empty for null.</summary>
    public static IReadOnlyList<ComposeNode> List(ComposeNode? node) => node switch
    {
        ComposeSequence sequence => sequence.Items,
        null or { IsNull: true } => [],
        _ => [node],
    };

    /// <summary>The mapping of an attribute; a scalar stands for one of its entries.</summary>
    public static ComposeMapping? Expand(ComposeNode? node, string shortFormKey) => node switch
    {
        ComposeMapping mapping => mapping,
        ComposeScalar { IsNull: false } scalar =>
            new ComposeMapping(scalar.Location, [new ComposeEntry(shortFormKey, scalar.Location, scalar)], scalar.Tag),
        _ => null,
    };
}
