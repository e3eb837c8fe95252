using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>zero-downtime</c>.</summary>
public sealed class ZeroDowntime : DeploymentItem
{
    // These start the new instances before they stop the old ones unless they are told otherwise.
    private static readonly string[] Rolling = ["containerapp", "container-apps", "AzureContainerApps", "ecs", "gcloud run", "cloudrun", "fly", "stack deploy"];

    // These stop what runs, or restart it in place.
    private static readonly string[] InPlace = ["webapp", "WebApp", "IISWeb", "compose", "ssh", "rsync", "scp"];

    // Manifests say how these replace pods.
    private static readonly string[] Cluster = ["kubectl", "oc ", "helm", "Helm", "k8s", "aks", "eks", "Kubernetes", "kustomize", "skaffold", "argocd", "kapp", "werf", "aspirate"];

    // These bring what Bicep, Terraform or a template describes.
    private static readonly string[] Described = ["terraform", "Terraform", "tofu", "terragrunt", "az deployment", "az stack", "azd ", "bicep", "arm-deploy", "ResourceManager", "AzResourceGroupDeployment", "AzDeployment", "cloudformation", "CloudFormation", "sam deploy"];

    /// <inheritdoc/>
    public override string Id => "zero-downtime";

    /// <inheritdoc/>
    public override string Title => "A deployment replaces the running version without an interruption";

    /// <inheritdoc/>
    public override int Order => 310;

    /// <inheritdoc/>
    protected override (ChecklistVerdict Verdict, ChecklistEvidence Evidence) Decide(RepositoryDocuments documents, RepositoryDelivery delivery, PipelineActivity deployment)
    {
        if (delivery.Of(deployment.Pipeline, StepCapabilities.Gradual).FirstOrDefault() is { } gradual)
            return (ChecklistVerdict.Holds, new ChecklistEvidence(gradual.Location, gradual.Capability.Evidence));

        var how = deployment.Capability.Evidence;
        if (IsOneOf(how, Cluster) && ClusterReplacement.Of(documents) is { } cluster) return cluster.Decision;

        var described = IsOneOf(how, Described) || IsOneOf(how, Rolling) ? InfrastructureReplacement.Of(documents) : null;
        // What rolls by itself is stopped first only where it is told so.
        if (described is not null && (described.Verdict == ChecklistVerdict.Holds || IsOneOf(how, Described) || how.IndexOf("ecs", StringComparison.OrdinalIgnoreCase) >= 0)) return described.Decision;
        if (IsOneOf(how, Rolling)) return (ChecklistVerdict.Holds, new ChecklistEvidence(deployment.Location, $"{how} replaces instances one by one"));
        if (!IsOneOf(how, InPlace) || delivery.HasUnknown(deployment.Pipeline))
            return (ChecklistVerdict.Unknown, new ChecklistEvidence(deployment.Location, $"how {how} replaces the running version is not in the repository"));

        return how.IndexOf("web", StringComparison.OrdinalIgnoreCase) >= 0 && InfrastructureReplacement.SlotOf(documents) is { } slot
            ? slot.Decision
            : (ChecklistVerdict.Fails, new ChecklistEvidence(deployment.Location, $"{how} restarts in place; deploy to a slot or a second instance and swap"));
    }

    private static bool IsOneOf(string how, string[] words) => Array.Exists(words, word => how.IndexOf(word, StringComparison.Ordinal) >= 0);
}
