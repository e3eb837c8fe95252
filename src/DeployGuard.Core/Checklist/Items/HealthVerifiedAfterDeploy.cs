using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>health-verified-after-deploy</c>.</summary>
public sealed class HealthVerifiedAfterDeploy : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "health-verified-after-deploy";

    /// <inheritdoc/>
    public override string Title => "The deployed version is asked whether it is healthy";

    /// <inheritdoc/>
    public override int Order => 280;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var delivery = documents.Model(RepositoryDelivery.Of);
        if (delivery.Deployments.Count == 0) return [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, "no pipeline deploys"))];

        return from deployment in delivery.Deployments
               group DeploymentCheck.Of(delivery, deployment) by deployment.Pipeline.File.Path into pipeline
               let worst = pipeline.Max(check => VerdictOf(check.Verdict))
               select Entry(worst, pipeline.Key, [.. pipeline.Where(check => VerdictOf(check.Verdict) == worst).Select(EvidenceOf)]);
    }

    private static ChecklistEvidence EvidenceOf(DeploymentCheck check) => check.Check is { } found
        ? new(found.Location, found.Capability.Evidence)
        : new(check.Deployment.Location, check.Verdict == Truth.False ? $"{check.Deployment.Capability.Evidence}: nothing asks the new version behind it" : "what runs behind it is not in the repository");

    private static ChecklistVerdict VerdictOf(Truth verdict) => verdict switch
    {
        Truth.True => ChecklistVerdict.Holds,
        Truth.False => ChecklistVerdict.Fails,
        _ => ChecklistVerdict.Unknown,
    };
}
