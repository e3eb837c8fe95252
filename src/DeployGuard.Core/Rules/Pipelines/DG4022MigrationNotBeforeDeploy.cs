using DeployGuard.Checklist.Delivery;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A migration that the deployment does not wait for.</summary>
public sealed class DG4022MigrationNotBeforeDeploy : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4022", "Deployment does not wait for the migration of the database", FindingLevel.Warning)
    {
        ChecklistItem = "migrations-separate-step",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context) =>
        from order in MigrationOrder.Of(context.Documents.Model(RepositoryDelivery.Of))
        where !order.IsBefore
        let what = Excerpt.Of(order.Migration.Capability.Evidence)
        select Report(
            order.Migration.Location,
            order.IsAfter
                ? $"'{what}' migrates behind the deployment: the new version meets the old schema; put it in a job that the deployment needs"
                : $"The deployment does not wait for '{what}', or for its success; let its job need this one") with
        {
            Related = [new RelatedLocation(order.Deployment.Location, "The deployment")],
        };
}
