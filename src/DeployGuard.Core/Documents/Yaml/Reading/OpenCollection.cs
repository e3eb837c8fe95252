using DeployGuard.Text;

namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>A mapping or list whose end has not been read yet.</summary>
/// <param name="start">0-based offset of its first character; of no meaning for a single pair.</param>
/// <param name="tag">Its tag as written.</param>
/// <param name="isMapping">True for a mapping.</param>
/// <param name="isFlow">True between brackets.</param>
/// <param name="isSinglePair">True for a mapping without braces of its own: <c>[a: b]</c>.</param>
/// <param name="anchor">Its anchor.</param>
internal sealed class OpenCollection(int start, string? tag, bool isMapping, bool isFlow, bool isSinglePair, AnchorTarget? anchor)
{
    /// <summary>Up to here looking at every key is cheaper than an index.</summary>
    private const int FewKeys = 8;

    private readonly List<YamlNode> items = [];
    private readonly List<YamlEntry> entries = [];
    private Dictionary<(string Name, bool IsMerge), YamlNode>? keys;
    private int indexed;

    public int Start { get; } = start;

    public bool IsMapping { get; } = isMapping;

    public bool IsFlow { get; } = isFlow;

    public bool IsSinglePair { get; } = isSinglePair;

    public AnchorTarget? Anchor { get; } = anchor;

    /// <summary>The key whose value has not been read yet.</summary>
    public YamlNode? Key { get; private set; }

    /// <summary>Number of nodes read so far, itself and what aliases repeat included.</summary>
    public int Size { get; private set; } = 1;

    /// <summary>The first key of a complete entry with a name; null when there is none. A quoted <c>&lt;&lt;</c> is a key like any other.</summary>
    public YamlNode? FirstKey(string name, bool isMerge)
    {
        if (entries.Count > FewKeys) return FirstIndexed((name, isMerge));

        foreach (var entry in entries)
        {
            if (entry.Name == name && entry.IsMerge == isMerge) return entry.Key;
        }

        return null;
    }

    /// <summary>Takes the next node in. Returns the entry it completes.</summary>
    public YamlEntry? Add(YamlNode node, int size)
    {
        Size += size;
        if (!IsMapping)
        {
            items.Add(node);
            return null;
        }

        if (Key is null)
        {
            Key = node;
            return null;
        }

        var entry = new YamlEntry(Key, node);
        entries.Add(entry);
        Key = null;
        return entry;
    }

    /// <summary>The finished node. A key without value, at the place where reading stopped, is left out.</summary>
    public YamlNode ToNode(string content)
    {
        var last = LastEnd();
        var end = IsFlow && !IsSinglePair ? ClosingBracket(content, Math.Max(last, Math.Min(Start + 1, content.Length))) : last;
        var first = IsSinglePair && entries.Count > 0 ? entries[0].Key.Span.Start : Math.Min(Start, end);
        var span = TextSpan.FromBounds(first, end);
        return IsMapping
            ? new YamlMapping(span, tag, [.. entries], IsFlow)
            : new YamlSequence(span, tag, [.. items], IsFlow);
    }

    private YamlNode? FirstIndexed((string, bool) key)
    {
        keys ??= [];
        for (; indexed < entries.Count; indexed++)
        {
            var entry = entries[indexed];
            if (entry.Name is { } name && !keys.ContainsKey((name, entry.IsMerge))) keys.Add((name, entry.IsMerge), entry.Key);
        }

        return keys.TryGetValue(key, out var first) ? first : null;
    }

    private int LastEnd() => IsMapping
        ? entries.Count == 0 ? Start : entries[entries.Count - 1].Span.End
        : items.Count == 0 ? Start : Math.Max(Start, items[items.Count - 1].Span.End);

    private int ClosingBracket(string content, int position)
    {
        var bracket = IsMapping ? '}' : ']';
        for (var i = Whitespace.Skip(content, position); i < content.Length; i = Whitespace.Skip(content, i + 1))
        {
            if (content[i] == bracket) return i + 1;
            if (content[i] is not (',' or ':' or '?')) break;
        }

        return position;
    }
}
