using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Kubernetes;

/// <summary>What a value of Kubernetes is there for.</summary>
public enum KubernetesRole
{
    /// <summary>A field of an object or a value of a chart.</summary>
    Field,

    /// <summary>A variable of a container, an entry of a ConfigMap, a literal of a generator: the program gets it by its name.</summary>
    Setting,

    /// <summary>An entry of a Secret.</summary>
    Secret,

    /// <summary>A label or an annotation.</summary>
    Metadata,
}

/// <summary>A named value of a manifest, of the values of a chart or of a kustomization.</summary>
/// <param name="Role">What it is there for.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">The kind of the object and the keys that lead to it: <c>Secret.stringData.password</c>.</param>
/// <param name="Scalar">The value as YAML, which knows where each character stands.</param>
public sealed record KubernetesValue(KubernetesRole Role, string Name, string Path, YamlScalar Scalar)
{
    /// <summary>The value a program gets: <c>data</c> of a Secret decoded, of <c>name=value</c> what stands behind the sign.</summary>
    public string Text { get; init; } = Scalar.Value;

    /// <summary>True when <see cref="Text"/> was decoded from base64, so that its characters stand nowhere in the file.</summary>
    public bool IsDecoded { get; init; }

    /// <summary>0-based offset in the value of <see cref="Scalar"/> at which <see cref="Text"/> begins.</summary>
    public int Offset { get; init; }
}

/// <summary>The words of a command that a container is started or checked with.</summary>
/// <param name="Path">The kind of the object and the keys that lead to it.</param>
/// <param name="Words">The words.</param>
public sealed record KubernetesCommand(string Path, IReadOnlyList<YamlScalar> Words);
