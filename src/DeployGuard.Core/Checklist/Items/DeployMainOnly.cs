using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>deploy-main-only</c>.</summary>
public sealed class DeployMainOnly : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "deploy-main-only";

    /// <inheritdoc/>
    public override string Title => "Only the main branch, tags and releases are deployed";

    /// <inheritdoc/>
    public override int Order => 240;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var delivery = documents.Model(RepositoryDelivery.Of);
        if (delivery.Deployments.Count == 0) return [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, "no pipeline deploys"))];

        return from deployment in delivery.Deployments
               group (Deployment: deployment, Reach: DeploymentReach.Of(deployment)) by deployment.Pipeline.File.Path into pipeline
               let worst = pipeline.Max(pair => VerdictOf(pair.Reach))
               let evidence = pipeline.Where(pair => VerdictOf(pair.Reach) == worst)
                   .Select(pair => new ChecklistEvidence(pair.Deployment.Location, $"{pair.Deployment.Capability.Evidence}: {pair.Reach.Reason}"))
               select Entry(worst, pipeline.Key, [.. evidence]);
    }

    private static ChecklistVerdict VerdictOf(DeploymentReach reach) => reach.Verdict switch
    {
        Truth.True => ChecklistVerdict.Holds,
        Truth.False => ChecklistVerdict.Fails,
        _ => ChecklistVerdict.Unknown,
    };
}
