using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Compose.Schema;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>Keys, types and words the compose specification does not have.</summary>
public sealed class DG2001ComposeSchema : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2001", "Compose file does not fit the specification", FindingLevel.Blocking) { Aliases = ["dclint:invalid-schema"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context) =>
        from problem in context.Documents.Model(ComposeSchema.Build).ReachedFrom(document)
        where problem.Kind is SchemaProblemKind.Wrong or SchemaProblemKind.UnknownKey
        select Report(problem.Location, problem.Message) with
        {
            // A later version of the specification may know the key.
            Level = problem.Kind == SchemaProblemKind.Wrong ? FindingLevel.Blocking : FindingLevel.Warning,
            Edits = problem.Edit?.Narrow() ?? [],
            Context = "schema",
        };
}
