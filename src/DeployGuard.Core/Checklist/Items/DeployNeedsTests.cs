using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>deploy-needs-tests</c>.</summary>
public sealed class DeployNeedsTests : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "deploy-needs-tests";

    /// <inheritdoc/>
    public override string Title => "Every deployment waits for the tests";

    /// <inheritdoc/>
    public override int Order => 230;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var delivery = documents.Model(RepositoryDelivery.Of);
        if (delivery.Deployments.Count == 0) return [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, "no pipeline deploys"))];

        return from deployment in delivery.Deployments
               group (Deployment: deployment, Gate: TestGate.Of(delivery, deployment)) by deployment.Pipeline.File.Path into pipeline
               let worst = pipeline.Max(pair => VerdictOf(pair.Gate))
               let evidence = pipeline.Where(pair => VerdictOf(pair.Gate) == worst)
                   .Select(pair => new ChecklistEvidence(pair.Deployment.Location, $"{pair.Deployment.Capability.Evidence}: {pair.Gate.Reason}"))
               select Entry(worst, pipeline.Key, [.. evidence]);
    }

    private static ChecklistVerdict VerdictOf(TestGate gate) => gate.Kind switch
    {
        TestGateKind.InRun or TestGateKind.InPipelineBefore => ChecklistVerdict.Holds,
        TestGateKind.Elsewhere or TestGateKind.Unknown => ChecklistVerdict.Unknown,
        _ => ChecklistVerdict.Fails,
    };
}
