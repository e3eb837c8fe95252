using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>deploy-main-only</c>.</summary>
public sealed class DeployMainOnly : DeploymentItem
{
    /// <inheritdoc/>
    public override string Id => "deploy-main-only";

    /// <inheritdoc/>
    public override string Title => "Only the main branch, tags and releases are deployed";

    /// <inheritdoc/>
    public override int Order => 240;

    /// <inheritdoc/>
    protected override (ChecklistVerdict Verdict, ChecklistEvidence Evidence) Decide(RepositoryDocuments documents, RepositoryDelivery delivery, PipelineActivity deployment)
    {
        var reach = DeploymentReach.Of(deployment);
        return (VerdictOf(reach.Verdict), EvidenceOf(deployment, reach.Reason));
    }
}
