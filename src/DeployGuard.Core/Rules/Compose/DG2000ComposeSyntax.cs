using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>Reports what cannot be read as YAML, in compose files and in those they include.</summary>
public sealed class DG2000ComposeSyntax : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2000", "Compose file has a syntax error", FindingLevel.Blocking) { Aliases = ["dclint:invalid-yaml"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context) =>
        from file in context.Documents.Model(ComposeProjects.Build).ReachedFrom(document)
        // What a template engine fills is YAML only afterwards.
        where !file.Nature.IsTemplate
        from problem in file.Problems
        select Report(file, problem.Span, problem.Message) with { Context = "syntax" };
}
