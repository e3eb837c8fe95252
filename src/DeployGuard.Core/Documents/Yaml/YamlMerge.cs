namespace DeployGuard.Documents.Yaml;

/// <summary>Follows <c>&lt;&lt;</c>.</summary>
internal static class YamlMerge
{
    /// <summary>
    /// The entries of <see cref="YamlMapping.EffectiveEntries"/>. Merged mappings keep their own result, and the reader asks for it
    /// as soon as a mapping with <c>&lt;&lt;</c> is closed: nothing is worked out twice or deeper than one level.
    /// </summary>
    public static IReadOnlyList<YamlEntry> Effective(YamlMapping mapping)
    {
        if (!NeedsWork(mapping.Entries)) return mapping.Entries;

        var own = LastOfEachKey([.. mapping.Entries.Where(entry => !entry.IsMerge)]);
        var names = new HashSet<string>(own.Select(entry => entry.Name).OfType<string>(), StringComparer.Ordinal);
        foreach (var entry in mapping.Merged.SelectMany(source => source.EffectiveEntries))
        {
            if (entry.Name is not { } name || names.Add(name)) own.Add(entry);
        }

        return own;
    }

    private static bool NeedsWork(IReadOnlyList<YamlEntry> entries)
    {
        // Nearly every mapping is this small: comparing is cheaper than an index.
        if (entries.Count <= 8) return NeedsWorkAmongFew(entries);

        var names = new HashSet<string>(StringComparer.Ordinal);
        return entries.Any(entry => entry.IsMerge || (entry.Name is { } name && !names.Add(name)));
    }

    private static bool NeedsWorkAmongFew(IReadOnlyList<YamlEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsMerge) return true;
            if (entries[i].Name is not { } name) continue;
            for (var before = 0; before < i; before++)
            {
                if (entries[before].Name == name) return true;
            }
        }

        return false;
    }

    private static List<YamlEntry> LastOfEachKey(List<YamlEntry> entries)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<YamlEntry>();
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            if (entries[i].Name is not { } name || names.Add(name)) kept.Add(entries[i]);
        }

        kept.Reverse();
        return kept;
    }

    /// <summary>What the value of a merge key brings.</summary>
    public static IEnumerable<YamlMapping> Sources(YamlNode value) => value.Target switch
    {
        YamlMapping mapping => [mapping],
        YamlSequence list => list.Items.Select(item => item.Target).OfType<YamlMapping>(),
        _ => [],
    };
}
