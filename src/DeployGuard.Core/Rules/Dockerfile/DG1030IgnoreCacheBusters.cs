using DeployGuard.Documents.Builds;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>Files that no build step reads make its layers stale.</summary>
public sealed class DG1030IgnoreCacheBusters : DocumentRule<DockerIgnoreDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new(
        "DG1030", "Files that no build needs make the copied layer stale", FindingLevel.Suggestion)
    {
        Mode = AnalysisMode.All,
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerIgnoreDocument document, ValidationContext context)
    {
        var busters = context.Documents.Model(CacheBusters.Build);
        var copies = context.Documents.Model(BuildContexts.Build).GovernedBy(document).ToList();
        var patterns = copies.SelectMany(busters.MissingFor).Distinct().OrderBy(pattern => pattern, StringComparer.Ordinal).ToList();
        if (patterns.Count == 0) yield break;

        var list = MissingPatterns.ListOf(patterns);
        yield return Report(document, MissingPatterns.PlaceIn(document), $"A copied folder brings files that no build needs; add {list}") with
        {
            Related = [.. copies.Select(copy => new RelatedLocation(new Location(copy.Dockerfile.Text, copy.Source.Word.Span), "Copied here"))],
            Edits = [MissingPatterns.Append(document, patterns)],
            Context = string.Join(", ", patterns),
        };
    }
}
