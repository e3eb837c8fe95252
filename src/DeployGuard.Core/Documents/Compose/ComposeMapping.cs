using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>A mapping of a compose model; each key once.</summary>
public sealed class ComposeMapping(Location location, IReadOnlyList<ComposeEntry> entries, ComposeTag tag = ComposeTag.None)
    : ComposeNode(location, tag)
{
    /// <summary>Up to here looking at every key is cheaper than an index.</summary>
    private const int FewKeys = 8;

    private Dictionary<string, ComposeEntry>? byName;

    /// <summary>The entries; for what two files bring together, those of the earlier file first.</summary>
    public IReadOnlyList<ComposeEntry> Entries { get; } = entries;

    /// <summary>The value of a key; null when there is none.</summary>
    public ComposeNode? this[string name] => FindEntry(name)?.Value;

    /// <summary>The entry of a key; null when there is none.</summary>
    public ComposeEntry? FindEntry(string name)
    {
        if (Entries.Count <= FewKeys)
        {
            // From the end, as the index keeps the last of several.
            for (var i = Entries.Count - 1; i >= 0; i--)
            {
                if (Entries[i].Name == name) return Entries[i];
            }

            return null;
        }

        byName ??= Index();
        return byName.TryGetValue(name, out var entry) ? entry : null;
    }

    /// <summary>The scalar of a key; null when there is none, it is null, or it is no scalar.</summary>
    public ComposeScalar? Scalar(string name) => this[name] is ComposeScalar { IsNull: false } scalar ? scalar : null;

    /// <summary>The mapping of a key; null when there is none or it is no mapping.</summary>
    public ComposeMapping? Mapping(string name) => this[name] as ComposeMapping;

    /// <summary>The node along a path of keys; null when it ends on the way.</summary>
    public ComposeNode? Find(params string[] path)
    {
        ComposeNode? node = this;
        foreach (var name in path) node = (node as ComposeMapping)?[name];
        return node;
    }

    private Dictionary<string, ComposeEntry> Index()
    {
        var index = new Dictionary<string, ComposeEntry>(StringComparer.Ordinal);
        foreach (var entry in Entries) index[entry.Name] = entry;
        return index;
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Name">The key.</param>
/// <param name="NameLocation">Where the key stands; in a list such as <c>- KEY=value</c> the part before the equals sign.</param>
/// <param name="Value">The value.</param>
public sealed record ComposeEntry(string Name, Location NameLocation, ComposeNode Value);
