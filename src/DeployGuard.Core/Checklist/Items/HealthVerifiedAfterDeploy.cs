using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>health-verified-after-deploy</c>.</summary>
public sealed class HealthVerifiedAfterDeploy : DeploymentItem
{
    /// <inheritdoc/>
    public override string Id => "health-verified-after-deploy";

    /// <inheritdoc/>
    public override string Title => "The deployed version is asked whether it is healthy";

    /// <inheritdoc/>
    public override int Order => 280;

    /// <inheritdoc/>
    protected override (ChecklistVerdict Verdict, ChecklistEvidence Evidence) Decide(RepositoryDocuments documents, RepositoryDelivery delivery, PipelineActivity deployment)
    {
        var check = DeploymentCheck.Of(delivery, deployment);
        if (check.Check is { } found) return (ChecklistVerdict.Holds, new ChecklistEvidence(found.Location, found.Capability.Evidence));

        return (VerdictOf(check.Verdict), check.Verdict == Truth.False
            ? EvidenceOf(deployment, "nothing asks the new version behind it")
            : new ChecklistEvidence(deployment.Location, "what runs behind it is not in the repository"));
    }
}
