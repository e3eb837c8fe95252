using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>rollback-plan</c>.</summary>
public sealed class RollbackPlan : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "rollback-plan";

    /// <inheritdoc/>
    public override string Title => "There is a way back to the version before";

    /// <inheritdoc/>
    public override int Order => 300;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var delivery = documents.Model(RepositoryDelivery.Of);
        if (delivery.Deployments.Count == 0) return [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, "no pipeline deploys"))];
        if (RollbackEvidence.Of(documents, delivery) is { } evidence) return [Entry(ChecklistVerdict.Holds, "", evidence)];

        var deployment = delivery.Deployments[0];
        return
        [
            RollbackEvidence.MayBe(documents, delivery) is { } may ? Entry(ChecklistVerdict.Unknown, "", may)
            : delivery.Pipelines.Any(delivery.HasUnknown) ? Entry(ChecklistVerdict.Unknown, "", new ChecklistEvidence(deployment.Location, "a part of the pipelines is not in the repository"))
            : Entry(ChecklistVerdict.Fails, "", new ChecklistEvidence(deployment.Location, "no step goes back and no document says how")),
        ];
    }
}
