using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Compose.Schema;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>The words of YAML 1.1 for a switch.</summary>
public sealed class DG2058OldBoolean : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2058", "Switch is not written as true or false", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context) =>
        from problem in context.Documents.Model(ComposeSchema.Build).ReachedFrom(document)
        where problem.Kind == SchemaProblemKind.OldBoolean
        select Report(problem.Location, problem.Message) with { Edits = [problem.Edit!] };
}
