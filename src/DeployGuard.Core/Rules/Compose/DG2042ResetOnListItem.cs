using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary><c>!reset</c> on an item of a list, which compose does not look at.</summary>
public sealed class DG2042ResetOnListItem : DocumentRule<ComposeDocument>
{
    private const string Tag = "!reset";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2042", "Tag !reset has no effect on an item of a list", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context) =>
        from list in document.Text.Content.IndexOf(Tag, StringComparison.Ordinal) < 0 ? [] : document.Yaml.Nodes.OfType<YamlSequence>()
        from item in list.Items
        where item.Tag == Tag
        select Report(document, TagOf(item, document.Text), "!reset does nothing to one item of a list; tag the key of the list with !override and list what stays");

    private static TextSpan TagOf(YamlNode item, SourceText text)
    {
        var start = item.Span.Start == 0 ? -1 : text.Content.LastIndexOf(Tag, item.Span.Start - 1, StringComparison.Ordinal);
        return start < 0 ? item.Span : new TextSpan(start, Tag.Length);
    }
}
