using DeployGuard.Documents;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.StartUp;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Checklist.Delivery;

/// <summary>
/// How the manifests of a repository replace a running version. Sources: Kubernetes, "Deployments", strategy; Argo Rollouts and Flagger,
/// specifications; ingress-nginx, canary annotations.
/// </summary>
internal static class ClusterReplacement
{
    private const string CanaryWeight = "nginx.ingress.kubernetes.io/canary-weight";

    /// <summary>What decides for the programs of a repository; null without manifests of any that runs all the time.</summary>
    public static Replacement? Of(RepositoryDocuments documents)
    {
        var objects = documents.Model(KubernetesObjects.Build);
        if (Gradual(objects) is { } gradual) return gradual;

        var deployments = objects.Of("Deployment", "apps/").Select(deployment => (Deployment: deployment, Programs: ProgramsOf(deployment, documents))).ToList();
        // What serves nobody interrupts nobody, and of an image that is not built here, as a database, nobody expects that it goes on.
        deployments.RemoveAll(one => one.Programs.Count > 0 && !one.Programs.Exists(program => program.IsWeb));
        if (deployments.Count == 0) return null;

        var own = deployments.Where(one => one.Programs.Count > 0).ToList();
        var scalers = objects.Of("HorizontalPodAutoscaler").Concat(objects.Of("ScaledObject", "keda"))
            .ToLookup(one => (one.Find("spec", "scaleTargetRef", "name") as YamlScalar)?.Value ?? "", StringComparer.Ordinal);
        var judged = (own.Count > 0 ? own : deployments).Select(one => Of(one.Deployment, scalers, documents.Model(HelmValues.Build))).OrderByDescending(one => one.Verdict).First();
        return judged.Verdict != ChecklistVerdict.Fails ? judged
            : own.Count == 0 ? judged with { Verdict = ChecklistVerdict.Unknown, Reason = $"{judged.Reason}; whether it runs a program of the repository is not told" }
            : HasOverlays(documents, objects, own) ? judged with { Verdict = ChecklistVerdict.Unknown, Reason = $"{judged.Reason}; an overlay may change it" }
            : judged;
    }

    /// <summary>True when a kustomization patches something, or an object of the same name stands elsewhere.</summary>
    private static bool HasOverlays(RepositoryDocuments documents, KubernetesObjects objects, List<(KubernetesObject Deployment, List<StartUpProject> Programs)> deployments) =>
        documents.All<KubernetesFile>().Any(file => file.Nature == KubernetesNature.Kustomization && file.Text.Content.IndexOf("patch", StringComparison.Ordinal) >= 0)
        || deployments.Exists(one => one.Deployment.Name is { } name && objects.Named("Deployment", name).Skip(1).Any());

    private static Replacement? Gradual(KubernetesObjects objects)
    {
        foreach (var one in objects.All)
        {
            var reason = (one.Kind, one.Group) switch
            {
                ("Rollout", "argoproj.io") when one.Find("spec", "strategy", "canary") is not null || one.Find("spec", "strategy", "blueGreen") is not null => "Rollout of Argo",
                ("Canary", "flagger.app") => "Canary of Flagger",
                ("Ingress", _) when (one.Find("metadata", "annotations") as YamlMapping)?.Find(CanaryWeight) is not null => "Ingress with a weight for the new version",
                ("VirtualService" or "HTTPRoute" or "TrafficSplit" or "TraefikService", _) when Weights(one) > 1 => $"{one.Kind} with weights",
                _ => null,
            };
            if (reason is not null) return new Replacement(ChecklistVerdict.Holds, one.Location, reason);
        }

        return null;
    }

    /// <summary>The most weights in one list: several services may have a weight of their own.</summary>
    private static int Weights(KubernetesObject one)
    {
        var most = 0;
        var pending = new Stack<YamlNode>([one.Content]);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            if (node is YamlSequence list) most = Math.Max(most, list.Items.Count(item => (item as YamlMapping)?.Find("weight") is not null));
            foreach (var inner in node is YamlMapping mapping ? mapping.Entries.Select(entry => entry.Value) : (node as YamlSequence)?.Items ?? []) pending.Push(inner);
        }

        return most;
    }

    private static List<StartUpProject> ProgramsOf(KubernetesObject deployment, RepositoryDocuments documents) =>
    [
        .. from container in deployment.Containers
           let image = documents.Model(KubernetesProbes.Build).ImageOf(container, deployment.File)
           where image is not null
           from program in documents.Model(ProbeTargets.Build).OfContainer(image)
           select program,
    ];

    private static Replacement Of(KubernetesObject deployment, ILookup<string, KubernetesObject> scalers, HelmValues values)
    {
        if (deployment.Find("spec", "strategy", "type") is YamlScalar { Value: "Recreate" } recreate)
            return new Replacement(ChecklistVerdict.Fails, deployment.LocationOf(recreate), "Recreate stops the running version before the new one starts; use RollingUpdate");
        if (deployment.Find("spec", "strategy", "rollingUpdate", "maxUnavailable") is YamlScalar { Value: "100%" } all)
            return new Replacement(ChecklistVerdict.Fails, deployment.LocationOf(all), "every pod may be stopped at once");

        var isReady = deployment.Containers.Any(container => container.FindEntry("readinessProbe") is not null);
        if (!isReady && !deployment.IsTemplate) return new Replacement(ChecklistVerdict.Fails, deployment.Location, "no readinessProbe keeps traffic from pods that are still starting");

        // What is not written is RollingUpdate with one replica.
        var strategy = deployment.Find("spec", "strategy", "type") as YamlScalar;
        var place = deployment.LocationOf(strategy ?? deployment.KindText);
        var isRolling = strategy is null ? !deployment.IsTemplate || deployment.Find("spec", "strategy") is null : strategy.Value == "RollingUpdate";
        return (isRolling && isReady, ReplicasOf(deployment, scalers, values)) switch
        {
            (true, > 1) => new Replacement(ChecklistVerdict.Holds, place, "RollingUpdate of several pods that wait for a readinessProbe"),
            (true, 1) => new Replacement(ChecklistVerdict.Unknown, place, "RollingUpdate of a single pod"),
            _ => new Replacement(ChecklistVerdict.Unknown, place, "how many pods there are, or when they are ready, is told by an installation"),
        };
    }

    /// <summary>How many pods there are at least; null when only an installation tells.</summary>
    private static int? ReplicasOf(KubernetesObject deployment, ILookup<string, KubernetesObject> scalers, HelmValues values)
    {
        var scaled = deployment.Name is { Length: > 0 } name ? scalers[name].FirstOrDefault() : null;
        if (scaled is not null) return Number(scaled, scaled.Find("spec", "minReplicas") ?? scaled.Find("spec", "minReplicaCount"), values);

        return deployment.Find("spec", "replicas") is null && deployment.IsTemplate ? null : Number(deployment, deployment.Find("spec", "replicas"), values);
    }

    /// <summary>A number as it is written, or as the values of the chart say; one where nothing is written.</summary>
    private static int? Number(KubernetesObject one, YamlNode? node, HelmValues values)
    {
        if (node is null) return 1;
        if (node is not YamlScalar scalar) return null;

        var text = scalar.Value.IndexOf('$') >= 0 && values.Find(one.File.Path, one.File.Text.ToString(scalar.Span)) is { } value ? value.Value.Value : scalar.Value;
        return int.TryParse(text, out var number) ? number : null;
    }
}
