using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Items;

/// <summary>An item that is decided for each deployment: a pipeline is as good as the worst of its own.</summary>
public abstract class DeploymentItem : ChecklistItem
{
    /// <inheritdoc/>
    public sealed override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        var delivery = documents.Model(RepositoryDelivery.Of);
        if (delivery.Deployments.Count == 0) return [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, "no pipeline deploys"))];

        return from deployment in delivery.Deployments
               group Decide(documents, delivery, deployment) by deployment.Pipeline.File.Path into pipeline
               let worst = pipeline.Max(pair => pair.Verdict)
               select Entry(worst, pipeline.Key, [.. pipeline.Where(pair => pair.Verdict == worst).Select(pair => pair.Evidence)]);
    }

    /// <summary>The verdict on one deployment, and what it rests on.</summary>
    protected abstract (ChecklistVerdict Verdict, ChecklistEvidence Evidence) Decide(RepositoryDocuments documents, RepositoryDelivery delivery, PipelineActivity deployment);

    /// <summary>What a statement in three values means for an item.</summary>
    protected static ChecklistVerdict VerdictOf(Truth truth) => truth switch
    {
        Truth.True => ChecklistVerdict.Holds,
        Truth.False => ChecklistVerdict.Fails,
        _ => ChecklistVerdict.Unknown,
    };

    /// <summary>A deployment as evidence: its command and what is said of it.</summary>
    protected static ChecklistEvidence EvidenceOf(PipelineActivity deployment, string reason) =>
        new(deployment.Location, $"{deployment.Capability.Evidence}: {reason}");
}
