using DeployGuard.Documents.Builds;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>Reports the patterns the builder refuses.</summary>
public sealed class DG1026DockerIgnoreSyntax : DocumentRule<DockerIgnoreDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG1026", "Ignore file has a syntax error", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerIgnoreDocument document, ValidationContext context)
    {
        // A file that no build reads stops none.
        var level = context.Documents.Model(BuildContexts.Build).MayGovern(document) ? FindingLevel.Blocking : FindingLevel.Warning;
        return document.Problems.Select(problem => Report(document, problem.Span, problem.Message) with { Level = level });
    }
}
