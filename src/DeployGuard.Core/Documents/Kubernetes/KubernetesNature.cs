namespace DeployGuard.Documents.Kubernetes;

/// <summary>What a YAML file is to Kubernetes.</summary>
public enum KubernetesNature
{
    /// <summary>Objects, or the template of some in a chart.</summary>
    Manifest,

    /// <summary>The values a Helm chart is filled with.</summary>
    ChartValues,

    /// <summary>A <c>kustomization.yaml</c>.</summary>
    Kustomization,
}
