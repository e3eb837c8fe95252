using DeployGuard.Documents.Builds;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>Files of editors, tests and local databases go to the builder.</summary>
public sealed class DG1029IgnoreWorkFiles : DocumentRule<DockerIgnoreDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG1029", "Files of editors and tests reach the build context", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerIgnoreDocument document, ValidationContext context)
    {
        var probes = context.Documents.Model(WorkFileProbes.Build);
        var copies = context.Documents.Model(BuildContexts.Build).GovernedBy(document).ToList();
        var patterns = copies.SelectMany(probes.MissingFor).Distinct().ToList();
        if (patterns.Count == 0) yield break;

        var list = MissingPatterns.ListOf(patterns);
        yield return Report(document, MissingPatterns.PlaceIn(document), $"A copied folder brings files of editors and tests; add {list}") with
        {
            Related = [.. copies.Select(copy => new RelatedLocation(new Location(copy.Dockerfile.Text, copy.Source.Word.Span), "Copied here"))],
            Edits = [MissingPatterns.Append(document, patterns)],
            Context = string.Join(", ", patterns),
        };
    }
}
