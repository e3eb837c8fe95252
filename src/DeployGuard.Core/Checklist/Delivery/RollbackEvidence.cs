using DeployGuard.Documents;
using DeployGuard.Documents.Infrastructure;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Delivery;

/// <summary>Where a repository shows how to go back to the version before.</summary>
internal static class RollbackEvidence
{
    private const string Breaker = "DeploymentCircuitBreaker";

    private static readonly string[] Versions = ["version", "tag", "image", "release", "revision", "build", "sha", "commit"];

    /// <summary>What shows that there is a way back, the strongest first; null for nothing.</summary>
    public static ChecklistEvidence? Of(RepositoryDocuments documents, RepositoryDelivery delivery) =>
        delivery.Of(StepCapabilities.Rollback).FirstOrDefault() is { } step ? new(step.Location, step.Capability.Evidence)
        : InCluster(documents) ?? InInfrastructure(documents) ?? InTemplates(documents) ?? RollbackDocuments.PlanIn(documents);

    /// <summary>What may be a way back: the version before stands by, or anybody can deploy it again. Null for nothing.</summary>
    public static ChecklistEvidence? MayBe(RepositoryDocuments documents, RepositoryDelivery delivery)
    {
        // With slots or weights the version before stands by; whether anybody goes back to it is not written.
        if (delivery.Of(StepCapabilities.Gradual).FirstOrDefault() is { } gradual)
            return new(gradual.Location, $"{gradual.Capability.Evidence} keeps the version before; no step goes back to it");
        if (InfrastructureReplacement.SlotOf(documents) is { } slot) return new(slot.Location, "a slot keeps the version before; no step goes back to it");

        return delivery.Deployments.Select(deployment => VersionOf(deployment.Pipeline)).FirstOrDefault(input => input is not null) is { } version
            ? new(version, "a version before can be deployed again by hand")
            : RollbackDocuments.RunbookIn(documents);
    }

    private static ChecklistEvidence? InCluster(RepositoryDocuments documents) =>
        documents.Model(KubernetesObjects.Build).All.FirstOrDefault(one => (one.Kind, one.Group) is ("Rollout", "argoproj.io") or ("Canary", "flagger.app")) is { } rollout
            ? new(rollout.Location, $"{rollout.Kind} goes back by itself")
            : null;

    private static ChecklistEvidence? InInfrastructure(RepositoryDocuments documents)
    {
        foreach (var block in documents.Model(InfrastructureCode.Build).Blocks)
        {
            if (block.Is("deployment_circuit_breaker", Breaker) && IsOn(block.Find("rollback")) is { } breaker) return new(breaker.Location, "the circuit breaker goes back");
            if (block.Is("auto_rollback_configuration", "AutoRollbackConfiguration") && IsOn(block.Find("enabled")) is { } automatic) return new(automatic.Location, "CodeDeploy goes back by itself");
            if (block.SeveralRevisions is { } value) return new(value.Location, "revisions of the app stay active");
        }

        return null;
    }

    /// <summary>Templates of CloudFormation in YAML.</summary>
    private static ChecklistEvidence? InTemplates(RepositoryDocuments documents) =>
        (from document in documents.All<YamlDocument>()
         where document.GetType() == typeof(YamlDocument) && document.Text.Content.IndexOf(Breaker, StringComparison.Ordinal) >= 0
         from node in document.Yaml.Nodes.OfType<YamlMapping>()
         let rollback = (node.Find(Breaker)?.Target as YamlMapping)?.Find("Rollback") as YamlScalar
         where rollback?.Value.Equals("true", StringComparison.OrdinalIgnoreCase) == true
         select new ChecklistEvidence(new Location(document.Text, rollback.Span), "the circuit breaker goes back")).FirstOrDefault();

    private static InfrastructureValue? IsOn(InfrastructureValue? value) => string.Equals(value?.Text, "true", StringComparison.OrdinalIgnoreCase) ? value : null;

    /// <summary>The input by which somebody who starts a pipeline says what to deploy; null for none.</summary>
    private static Location? VersionOf(Pipeline pipeline)
    {
        if (pipeline.File.Yaml.Roots.FirstOrDefault() is not YamlMapping root) return null;

        var names = pipeline.File.Dialect == PipelineDialect.GitHubWorkflow
            ? ((((root.Find("on") as YamlMapping)?.Find("workflow_dispatch") as YamlMapping)?.Find("inputs") as YamlMapping)?.EffectiveEntries ?? []).Select(entry => entry.Key as YamlScalar)
            : ((root.Find("parameters") as YamlSequence)?.Items ?? []).Select(item => (item.Target as YamlMapping)?.Find("name") as YamlScalar);
        return names.FirstOrDefault(name => name is not null && Array.Exists(Versions, word => name.Value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)) is { } input
            ? new Location(pipeline.File.Text, input.Span)
            : null;
    }
}
