using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>Keys, services, ports and dependencies that do not stand in the common order.</summary>
public sealed class DG2054ComposeOrder : DocumentRule<ComposeDocument>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2054", "Compose file does not follow the common order", FindingLevel.Suggestion)
        {
            Mode = AnalysisMode.All,
            Aliases =
            [
                "dclint:service-dependencies-alphabetical-order", "dclint:service-keys-order", "dclint:service-ports-alphabetical-order",
                "dclint:services-alphabetical-order", "dclint:top-level-properties-order",
            ],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeDocument document, ValidationContext context) =>
        document.Nature.IsCompose
            ? ComposeOrder.Slips(document).Select(slip =>
                Report(slip.Place, $"'{Excerpt.Of(slip.Name)}' comes before '{Excerpt.Of(slip.Before)}' in the common order; move it up"))
            : [];
}
