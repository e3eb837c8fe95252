using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A deployment that is taken for a success whatever the new version does.</summary>
public sealed class DG4023DeployNotVerified : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4023", "Nobody asks the deployed version whether it is healthy", FindingLevel.Warning)
    {
        ChecklistItem = "health-verified-after-deploy",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context)
    {
        var delivery = context.Documents.Model(RepositoryDelivery.Of);
        return from deployment in delivery.Deployments
               where DeploymentCheck.Of(delivery, deployment).Verdict == Truth.False
               // One pipeline deploys the same to several environments: once is enough to read.
               group deployment by deployment.Pipeline into pipeline
               let first = pipeline.First()
               select Report(
                   first.Location,
                   $"Nothing asks the version that '{Excerpt.Of(first.Capability.Evidence)}' deploys; add a step behind it: curl --fail --retry 10 https://…/health");
    }
}
