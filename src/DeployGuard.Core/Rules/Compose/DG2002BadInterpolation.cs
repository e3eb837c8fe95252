using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>Substitutions of the shell that compose does not have.</summary>
public sealed class DG2002BadInterpolation : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2002", "Variable substitution is refused by compose", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context)
    {
        var findings =
            from file in context.Documents.Model(ComposeProjects.Build).ReachedFrom(document)
            where file.Nature.IsCompose
            from scalar in file.Scalars
            where !scalar.IsLiteral
            from problem in scalar.Text.Problems
            select Report(file, problem.Span, problem.Message) with { Context = "substitution" };
        // What an alias repeats is met at each place.
        return findings.Distinct();
    }
}
