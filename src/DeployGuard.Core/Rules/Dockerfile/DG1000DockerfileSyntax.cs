using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Dockerfile;

/// <summary>Reports what the builder refuses to read; everything else in the file is still validated.</summary>
public sealed class DG1000DockerfileSyntax : DocumentRule<DockerfileDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG1000", "Dockerfile has a syntax error", FindingLevel.Blocking)
        {
            Aliases = ["hadolint:DL1000", "hadolint:DL3043", "hadolint:DL3061"],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(DockerfileDocument document, ValidationContext context) =>
        // What cannot be read may be a secret.
        document.Problems.Select(problem => Report(document, problem.Span, problem.Message) with { Context = "syntax" });
}
