using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Kubernetes;

/// <summary>Manifests of Kubernetes, the values of a chart or a kustomization, as far as they can be read.</summary>
public sealed class KubernetesFile : YamlDocument
{
    private readonly Lazy<KubernetesWalk> walk;

    internal KubernetesFile(SourceText text, KubernetesNature nature) : base(text, ReadTemplate)
    {
        Nature = nature;
        walk = new(() => KubernetesWalk.Of(Yaml, nature));
    }

    /// <summary>What it is.</summary>
    public KubernetesNature Nature { get; }

    /// <summary>
    /// Every named value in the order of the file. Objects that hold no secrets in clear text by their kind (sealed and external ones,
    /// definitions) are left out, and so are files that SOPS encrypts.
    /// </summary>
    public IReadOnlyList<KubernetesValue> Values => walk.Value.Values;

    /// <summary>The commands of containers and of their probes in the order of the file.</summary>
    public IReadOnlyList<KubernetesCommand> Commands => walk.Value.Commands;

    /// <summary>What a file is to Kubernetes, by its name and by the keys at its top; null for anything else.</summary>
    internal static KubernetesNature? NatureOf(SourceText text, HashSet<string> keys)
    {
        var name = text.Path.Substring(text.Path.LastIndexOf('/') + 1).ToLowerInvariant();
        if (name is "kustomization.yaml" or "kustomization.yml") return KubernetesNature.Kustomization;
        if (keys.Contains("apiVersion") && keys.Contains("kind")) return KubernetesNature.Manifest;
        return name.Split('.', '-', '_').Contains("values") ? KubernetesNature.ChartValues : null;
    }

    /// <summary>A template of Helm becomes YAML of the same length, so that every place stays what it is.</summary>
    private static YamlFile ReadTemplate(SourceText text)
    {
        var content = HelmTemplate.Blank(text.Content);
        return ReferenceEquals(content, text.Content) ? YamlReader.Read(text) : YamlReader.Read(new SourceText(text.Path, content)) with { Text = text };
    }
}
