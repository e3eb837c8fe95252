using DeployGuard.Documents.Pipelines.Conditions;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>A part of a configuration that several files and jobs make up: each part knows the file it stands in.</summary>
internal sealed class GitLabNode
{
    private const int MaximumDepth = 20;

    private readonly IReadOnlyList<GitLabNode>? merged;
    private IReadOnlyList<GitLabNode>? entries;

    /// <param name="source">The file.</param>
    /// <param name="key">The key it stands behind; null for a root and an item.</param>
    /// <param name="node">The value.</param>
    public GitLabNode(SourceText source, YamlNode? key, YamlNode node)
    {
        Source = source;
        Key = key;
        Node = node.Target ?? node;
    }

    private GitLabNode(GitLabNode upper, IReadOnlyList<GitLabNode> merged) : this(upper.Source, upper.Key, upper.Node) => this.merged = merged;

    public SourceText Source { get; }

    public YamlNode? Key { get; }

    /// <summary>The value, aliases followed; of merged mappings the one that counts most.</summary>
    public YamlNode Node { get; }

    /// <summary>The text of the key; empty for a root and an item.</summary>
    public string Name => (Key?.Target as YamlScalar)?.Value ?? "";

    /// <summary>The text; null for a collection and for nothing.</summary>
    public string? Text => Node is YamlScalar { IsNull: false } scalar ? scalar.Value : null;

    public bool IsMapping => Node is YamlMapping;

    public bool IsNull => Node is YamlScalar { IsNull: true };

    /// <summary>True for <c>!reference [job, key]</c>.</summary>
    public bool IsReference => Node is YamlSequence { Tag: "!reference" };

    /// <summary>The value.</summary>
    public Location Location => new(Source, Node.Span);

    /// <summary>The key, or for want of one the value.</summary>
    public Location KeyLocation => new(Source, (Key ?? Node).Span);

    /// <summary>The entries of a mapping, in order; none for anything else.</summary>
    public IReadOnlyList<GitLabNode> Entries => merged ?? (entries ??= Node is YamlMapping mapping
        ? [.. mapping.EffectiveEntries.Where(entry => entry.Name is not null).Select(entry => new GitLabNode(Source, entry.Key, entry.Value))]
        : []);

    /// <summary>The items of a list; the value itself when it is none, since GitLab takes one for a list of one.</summary>
    public IEnumerable<GitLabNode> Items => Node is YamlSequence list
        ? list.Items.Select(item => new GitLabNode(Source, null, item))
        : IsNull ? [] : [this];

    public GitLabNode? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>One mapping over another: what the upper does not say is taken from the lower; lists and texts are replaced.</summary>
    /// <param name="lower">What is there.</param>
    /// <param name="upper">What is laid over it.</param>
    /// <param name="fuel">How many entries may still be laid over others: aliases could make them grow without end.</param>
    /// <param name="depth">How many mappings hold these.</param>
    public static GitLabNode Merge(GitLabNode lower, GitLabNode upper, Fuel fuel, int depth = 0)
    {
        if (!lower.IsMapping || !upper.IsMapping || depth > MaximumDepth) return upper;

        var result = new List<GitLabNode>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in lower.Entries.Concat(upper.Entries))
        {
            if (!fuel.Take()) return upper;
            if (places.TryGetValue(entry.Name, out var place))
            {
                result[place] = Merge(result[place], entry, fuel, depth + 1);
            }
            else
            {
                places[entry.Name] = result.Count;
                result.Add(entry);
            }
        }

        return new GitLabNode(upper, result);
    }

    /// <summary>A mapping in the place of this one, with other entries.</summary>
    public GitLabNode With(IReadOnlyList<GitLabNode> others) => new(this, others);

    /// <summary>The same mapping with only some of its entries.</summary>
    public GitLabNode Where(Func<GitLabNode, bool> test) => new(this, [.. Entries.Where(test)]);
}
