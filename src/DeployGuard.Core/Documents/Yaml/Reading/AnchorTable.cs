namespace DeployGuard.Documents.Yaml.Reading;

/// <summary>What an anchor marks; the node is known once it is closed.</summary>
internal sealed class AnchorTarget
{
    /// <summary>Null while the collection is open: it cannot repeat itself.</summary>
    public YamlNode? Node { get; private set; }

    /// <summary>Number of nodes a walk through it visits, aliases followed.</summary>
    public int Size { get; private set; }

    public void Complete(YamlNode node, int size) => (Node, Size) = (node, size);
}

/// <summary>The anchors of a document. A name may be given again; an alias repeats the latest before it (YAML 1.2 §7.1).</summary>
internal sealed class AnchorTable
{
    private readonly Dictionary<string, AnchorTarget> targets = new(StringComparer.Ordinal);

    public void Clear() => targets.Clear();

    public AnchorTarget Define(string name) => targets[name] = new AnchorTarget();

    public AnchorTarget? Find(string name) => targets.TryGetValue(name, out var target) ? target : null;
}
