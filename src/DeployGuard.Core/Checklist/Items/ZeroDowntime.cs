using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>zero-downtime</c>.</summary>
public sealed class ZeroDowntime : DeploymentItem
{
    // These start the new instances before they stop the old ones unless they are told otherwise.
    private static readonly string[] Rolling = ["containerapp", "container-apps", "AzureContainerApps", "ecs", "gcloud run", "cloudrun", "fly", "stack deploy"];

    // These stop what runs, or restart it in place.
    private static readonly string[] InPlace = ["webapp", "WebApp", "IISWeb", "compose", "ssh", "rsync", "scp"];

    /// <inheritdoc/>
    public override string Id => "zero-downtime";

    /// <inheritdoc/>
    public override string Title => "A deployment replaces the running version without an interruption";

    /// <inheritdoc/>
    public override int Order => 310;

    /// <inheritdoc/>
    protected override (ChecklistVerdict Verdict, ChecklistEvidence Evidence) Decide(RepositoryDelivery delivery, PipelineActivity deployment)
    {
        if (delivery.Of(deployment.Pipeline, StepCapabilities.Gradual).FirstOrDefault() is { } gradual)
            return (ChecklistVerdict.Holds, new ChecklistEvidence(gradual.Location, gradual.Capability.Evidence));

        var how = deployment.Capability.Evidence;
        if (Rolling.Any(word => how.IndexOf(word, StringComparison.Ordinal) >= 0)) return (ChecklistVerdict.Holds, new ChecklistEvidence(deployment.Location, $"{how} replaces instances one by one"));
        return InPlace.Any(word => how.IndexOf(word, StringComparison.Ordinal) >= 0) && !delivery.HasUnknown(deployment.Pipeline)
            ? (ChecklistVerdict.Fails, new ChecklistEvidence(deployment.Location, $"{how} restarts in place; deploy to a slot or a second instance and swap"))
            : (ChecklistVerdict.Unknown, new ChecklistEvidence(deployment.Location, $"how {how} replaces the running version is not in the repository"));
    }
}
