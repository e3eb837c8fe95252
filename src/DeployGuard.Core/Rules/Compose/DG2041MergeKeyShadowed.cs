using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A key beside <c>&lt;&lt;</c> that replaces a merged mapping or list as a whole.</summary>
public sealed class DG2041MergeKeyShadowed : DocumentRule<ComposeDocument>
{
    /// <summary>A command is one thing: nobody expects two of them to be joined.</summary>
    private static readonly string[] Commands = ["command", "entrypoint", "test"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2041", "Own key hides all of the merged one", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context) =>
        from mapping in document.Text.Content.IndexOf("<<", StringComparison.Ordinal) < 0 ? [] : document.Yaml.Nodes.OfType<YamlMapping>()
        let merged = mapping.Merged.ToList()
        where merged.Count > 0
        from own in mapping.Entries
        where own is { IsMerge: false, Name: { } name } && !Commands.Contains(name)
        let hidden = merged.Select(source => source.FindEntry(own.Name!)).FirstOrDefault(entry => entry is not null)
        where hidden is not null && FirstLost(hidden.Value.Target, own.Value.Target) is not null
        let lost = Excerpt.Of(FirstLost(hidden.Value.Target, own.Value.Target)!)
        let advice = own.Value.Target is YamlMapping ? "merge its mapping inside, too" : "repeat what is still needed"
        select Report(document, own.Key.Span, $"This replaces the merged '{Excerpt.Of(own.Name!)}' as a whole, so '{lost}' is lost; {advice}") with
        {
            Related = [new RelatedLocation(new Location(document.Text, hidden.Key.Span), "What the merge would bring")],
        };

    /// <summary>
    /// The first name the merged value has and the own one has not; null when none gets lost, when the own value merges another one
    /// itself, and when it is empty, which says on purpose that nothing is wanted.
    /// </summary>
    private static string? FirstLost(YamlNode? hidden, YamlNode? own)
    {
        if (own is YamlMapping mapping && mapping.Merged.Any()) return null;

        var kept = new HashSet<string>(Names(own), StringComparer.Ordinal);
        return kept.Count == 0 ? null : Names(hidden).FirstOrDefault(name => !kept.Contains(name));
    }

    private static IEnumerable<string> Names(YamlNode? node) => node switch
    {
        YamlMapping mapping => mapping.EffectiveEntries.Select(entry => entry.Name).OfType<string>(),
        YamlSequence list => list.Items.Select(item => item.Target).OfType<YamlScalar>().Select(item => item.Value.Split('=')[0]),
        _ => [],
    };
}
