using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Kubernetes;

/// <summary>The objects that the manifests and the templates of charts of a repository declare: <c>documents.Model(KubernetesObjects.Build)</c>.</summary>
internal sealed class KubernetesObjects
{
    private readonly Lazy<ILookup<(string Kind, string Name), KubernetesObject>> named;

    private KubernetesObjects(RepositoryDocuments documents)
    {
        All =
        [
            .. from file in documents.All<KubernetesFile>()
               where file.Nature == KubernetesNature.Manifest
               from root in file.Yaml.Roots
               from content in ItemsOf(root)
               let kind = content.Find("kind") as YamlScalar
               where kind is not null
               select new KubernetesObject(file, kind, content),
        ];
        named = new(() => All.Where(one => one.Name is not null).ToLookup(one => (one.Kind, one.Name!)));
    }

    /// <summary>In the order of paths and places.</summary>
    public IReadOnlyList<KubernetesObject> All { get; }

    /// <summary>The objects of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static KubernetesObjects Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The objects of a kind, of the groups whose name holds a word.</summary>
    public IEnumerable<KubernetesObject> Of(string kind, string group = "") =>
        All.Where(one => one.Kind == kind && one.ApiVersion?.IndexOf(group, StringComparison.Ordinal) >= 0);

    /// <summary>The objects of a kind that have a name, in whatever namespace; an overlay of one counts, too.</summary>
    public IEnumerable<KubernetesObject> Named(string kind, string name) => named.Value[(kind, name)];

    private static IEnumerable<YamlMapping> ItemsOf(YamlNode root) =>
        root is not YamlMapping mapping ? []
        : mapping.Find("kind") is YamlScalar { Value: "List" } && mapping.Find("items") is YamlSequence items ? items.Items.OfType<YamlMapping>()
        : [mapping];
}

/// <summary>An object of Kubernetes.</summary>
/// <param name="File">The file.</param>
/// <param name="KindText">Its kind as written.</param>
/// <param name="Content">Its fields.</param>
internal sealed record KubernetesObject(KubernetesFile File, YamlScalar KindText, YamlMapping Content)
{
    /// <summary>Its kind: <c>Deployment</c>.</summary>
    public string Kind => KindText.Value;

    /// <summary>Its API as written, <c>apps/v1</c>; null when it is not.</summary>
    public string? ApiVersion => (Content.Find("apiVersion") as YamlScalar)?.Value;

    /// <summary>What stands before the slash of its API, <c>apps</c>; the version for objects of the core, which have no group.</summary>
    public string? Group => ApiVersion?.Split('/')[0];

    /// <summary>Its name; null for one that only an installation tells.</summary>
    public string? Name => Find("metadata", "name") is YamlScalar { Value: var name } && name.IndexOf('$') < 0 ? name : null;

    /// <summary>Where its kind stands.</summary>
    public Location Location => LocationOf(KindText);

    /// <summary>True for a template of a chart: what is not written in it may come from an expression.</summary>
    public bool IsTemplate => File.Text.Content.IndexOf("{{", StringComparison.Ordinal) >= 0;

    /// <summary>The containers of its pods that run beside each other.</summary>
    public IEnumerable<YamlMapping> Containers =>
        ((Kind == "CronJob" ? Find("spec", "jobTemplate", "spec", "template", "spec", "containers") : Find("spec", "template", "spec", "containers")) as YamlSequence)?.Items.Select(item => item.Target).OfType<YamlMapping>() ?? [];

    /// <summary>A field by the keys that lead to it; null when it is not written.</summary>
    public YamlNode? Find(params string[] keys)
    {
        YamlNode? node = Content;
        foreach (var key in keys) node = (node as YamlMapping)?.Find(key)?.Target;
        return node;
    }

    /// <summary>The place of one of its fields.</summary>
    public Location LocationOf(YamlNode node) => new(File.Text, node.Span);
}
