using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>Turns the YAML of one file into compose nodes: aliases and merge keys followed, variables looked up in one scope.</summary>
/// <param name="source">The file.</param>
/// <param name="scope">The variables of the project; interpolation comes before any merge.</param>
internal sealed class ComposeNodeBuilder(SourceText source, IVariableScope scope)
{
    /// <summary>Aliases inside aliases may nest deeper than the file does; no compose model comes near.</summary>
    private const int MaximumDepth = 200;

    /// <summary>The nodes of a value.</summary>
    public ComposeNode Build(YamlNode node) => Build(node, 0);

    private ComposeNode Build(YamlNode node, int depth) => node.Target switch
    {
        YamlMapping mapping when depth < MaximumDepth => new ComposeMapping(At(mapping), Entries(mapping, depth), TagOf(mapping)),
        YamlSequence sequence when depth < MaximumDepth => new ComposeSequence(At(sequence), Items(sequence, depth), TagOf(sequence)),
        YamlScalar scalar => new ComposeScalar(source, scalar, scope, TagOf(scalar)),
        _ => new ComposeScalar(source, new YamlScalar(source, node.Span, tag: null, "", YamlScalarStyle.Plain), scope),
    };

    private ComposeNode[] Items(YamlSequence sequence, int depth)
    {
        var items = new ComposeNode[sequence.Items.Count];
        for (var i = 0; i < items.Length; i++) items[i] = Build(sequence.Items[i], depth + 1);
        return items;
    }

    private IReadOnlyList<ComposeEntry> Entries(YamlMapping mapping, int depth)
    {
        var effective = mapping.EffectiveEntries;
        var entries = new List<ComposeEntry>(effective.Count);
        for (var i = 0; i < effective.Count; i++)
        {
            var entry = effective[i];
            if (entry.Name is { } name)
                entries.Add(new ComposeEntry(name, new Location(source, entry.Key.Span), Build(entry.Value, depth + 1)));
        }

        return entries;
    }

    private Location At(YamlNode node) => new(source, node.Span);

    private static ComposeTag TagOf(YamlNode node) => node.Tag switch
    {
        "!reset" => ComposeTag.Reset,
        "!override" => ComposeTag.Override,
        _ => ComposeTag.None,
    };
}
