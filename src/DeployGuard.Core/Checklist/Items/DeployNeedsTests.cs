using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>deploy-needs-tests</c>.</summary>
public sealed class DeployNeedsTests : DeploymentItem
{
    /// <inheritdoc/>
    public override string Id => "deploy-needs-tests";

    /// <inheritdoc/>
    public override string Title => "Every deployment waits for the tests";

    /// <inheritdoc/>
    public override int Order => 230;

    /// <inheritdoc/>
    protected override (ChecklistVerdict Verdict, ChecklistEvidence Evidence) Decide(RepositoryDocuments documents, RepositoryDelivery delivery, PipelineActivity deployment)
    {
        var gate = TestGate.Of(delivery, deployment);
        var verdict = gate.Kind switch
        {
            TestGateKind.InRun or TestGateKind.InPipelineBefore => ChecklistVerdict.Holds,
            TestGateKind.Elsewhere or TestGateKind.Unknown => ChecklistVerdict.Unknown,
            _ => ChecklistVerdict.Fails,
        };
        return (verdict, EvidenceOf(deployment, gate.Reason));
    }
}
