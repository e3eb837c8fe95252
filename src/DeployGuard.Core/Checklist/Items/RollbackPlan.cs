using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;

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

        // With slots or weights the version before stands by; whether anybody goes back to it is not written.
        var gradual = delivery.Of(StepCapabilities.Gradual).FirstOrDefault();
        var deployment = delivery.Deployments[0];
        return
        [
            gradual is not null ? Entry(ChecklistVerdict.Unknown, "", new ChecklistEvidence(gradual.Location, $"{gradual.Capability.Evidence} keeps the version before; no step goes back to it"))
            : delivery.Pipelines.Any(delivery.HasUnknown) ? Entry(ChecklistVerdict.Unknown, "", new ChecklistEvidence(deployment.Location, "a part of the pipelines is not in the repository"))
            : Entry(ChecklistVerdict.Fails, "", new ChecklistEvidence(deployment.Location, "no step goes back and no document says how")),
        ];
    }
}
