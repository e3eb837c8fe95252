using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml;

/// <summary>A mapping.</summary>
public sealed class YamlMapping(TextSpan span, string? tag, IReadOnlyList<YamlEntry> entries, bool isFlow) : YamlNode(span, tag)
{
    private IReadOnlyList<YamlEntry>? effective;

    /// <summary>The entries as written, in file order: <c>&lt;&lt;</c> and repeated keys included.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    /// <summary>True for <c>{a: b}</c>.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>
    /// The entries that count, <c>&lt;&lt;</c> followed: an own key wins wherever it stands, then the earlier of several merged
    /// mappings (https://yaml.org/type/merge.html); of repeated own keys the last wins. Own entries come first, in file order.
    /// </summary>
    public IReadOnlyList<YamlEntry> EffectiveEntries => effective ??= YamlMerge.Effective(this);

    /// <summary>The mappings that <c>&lt;&lt;</c> merges into this one; those that come first win.</summary>
    public IEnumerable<YamlMapping> Merged => Entries.Where(entry => entry.IsMerge).SelectMany(entry => YamlMerge.Sources(entry.Value));

    /// <summary>The value of a key among <see cref="EffectiveEntries"/>; null when there is none. Keys that are no scalars are not found.</summary>
    public YamlNode? Find(string key) => FindEntry(key)?.Value;

    /// <summary>The entry of a key among <see cref="EffectiveEntries"/>; null when there is none.</summary>
    public YamlEntry? FindEntry(string key)
    {
        var all = EffectiveEntries;
        for (var i = 0; i < all.Count; i++)
            if (all[i].Name == key) return all[i];
        return null;
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key; mostly a scalar.</param>
/// <param name="Value">The value; an empty plain scalar when none is written.</param>
public sealed record YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>The text of a scalar key, aliases followed; null for any other key.</summary>
    public string? Name => (Key.Target as YamlScalar)?.Value;

    /// <summary>True for the merge key <c>&lt;&lt;</c>, which must be plain.</summary>
    public bool IsMerge => Key is YamlScalar { Value: "<<", Style: YamlScalarStyle.Plain, Tag: null };

    /// <summary>From the key to the end of the value.</summary>
    public TextSpan Span => TextSpan.FromBounds(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}
