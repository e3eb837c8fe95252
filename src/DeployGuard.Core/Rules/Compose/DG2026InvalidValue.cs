using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Compose.Schema;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>Ports, durations, sizes and names of the right type that cannot be read.</summary>
public sealed class DG2026InvalidValue : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2026", "Port, duration, size or name cannot be read", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context) =>
        from problem in context.Documents.Model(ComposeSchema.Build).ReachedFrom(document)
        where problem.Kind == SchemaProblemKind.BadValue
        select Report(problem.Location, problem.Message);
}
