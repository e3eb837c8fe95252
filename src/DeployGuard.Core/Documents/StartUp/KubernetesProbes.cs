using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// Finds the paths that probes of Kubernetes ask containers for, in manifests, in templates of charts and in their values:
/// <c>documents.Model(KubernetesProbes.Build)</c>.
/// </summary>
internal sealed class KubernetesProbes
{
    /// <summary>Nobody writes a manifest of more nodes; aliases may make a small file a large tree.</summary>
    private const int MaximumNodes = 20_000;

    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    private readonly HelmValues values;
    private readonly List<KubernetesProbe> all = [];
    private readonly List<(string Image, Location Check)> checks = [];
    private readonly HashSet<string> images = new(StringComparer.Ordinal);

    private KubernetesProbes(RepositoryDocuments documents)
    {
        values = documents.Model(HelmValues.Build);
        foreach (var file in documents.All<KubernetesFile>())
            if (file.Nature != KubernetesNature.Kustomization) Read(file);
    }

    /// <summary>The probes, by file and place.</summary>
    public IReadOnlyList<KubernetesProbe> All => all;

    /// <summary>The images of all containers that run beside each other, without versions; the name of a chart for one it leaves open.</summary>
    public IReadOnlyCollection<string> Images => images;

    /// <summary>The images of containers with a probe of any kind, and where it stands.</summary>
    public IReadOnlyList<(string Image, Location Check)> Checks => checks;

    /// <summary>The probes of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static KubernetesProbes Build(RepositoryDocuments documents) => new(documents);

    /// <summary>True for a path that is written down whole.</summary>
    public static bool IsWritten(string path) => path.StartsWith("/", StringComparison.Ordinal) && path.IndexOf('{') < 0 && path.IndexOf('$') < 0 && path.IndexOf(' ') < 0;

    /// <summary>The image of a container; the name of the chart when only an installation tells it.</summary>
    public string? ImageOf(YamlMapping container, KubernetesFile file)
    {
        var node = container.Find("image")?.Target;
        // In the values of a chart it is written in parts.
        if (node is YamlMapping parts) return file.Nature == KubernetesNature.ChartValues && parts.Find("repository") is YamlScalar { Value.Length: > 0 } repository ? repository.Value : null;
        if (node is not YamlScalar image) return null;
        if (image.Value.IndexOf('$') < 0) return image.Value;

        foreach (var part in file.Text.ToString(image.Span).Split([':'], StringSplitOptions.RemoveEmptyEntries))
            if (values.Find(file.Path, part) is var (value, _) && value.Value.Length > 0) return value.Value;
        return values.ChartOf(file.Path);
    }

    private void Read(KubernetesFile file)
    {
        var pending = new Stack<(YamlNode Node, string Keys)>(file.Yaml.Roots.Reverse().Select(root => (root, "")));
        for (var count = 0; pending.Count > 0 && count < MaximumNodes; count++)
        {
            var (node, keys) = pending.Pop();
            switch (node.Target)
            {
                case YamlSequence list:
                    foreach (var item in list.Items.Reverse()) pending.Push((item, keys + "[]."));
                    break;
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries.Reverse()) pending.Push((entry.Value, keys + entry.Name + "."));
                    if (ImageOf(mapping, file) is not { } image) break;
                    if (keys.EndsWith(".containers.[].", StringComparison.Ordinal)) images.Add(ImagePrograms.NameOf(image));
                    foreach (var probe in Probes) Read(mapping, probe, keys, image, file);
                    break;
            }
        }
    }

    private void Read(YamlMapping container, string probe, string keys, string image, KubernetesFile file)
    {
        if (container.FindEntry(probe) is not { } check) return;

        checks.Add((image, new Location(file.Text, check.Key.Span)));
        if ((check.Value.Target as YamlMapping)?.Find("httpGet")?.Target is not YamlMapping request || request.Find("path") is not YamlScalar path) return;

        var (written, text) = (path, file.Text);
        if (!IsWritten(path.Value) && values.Find(file.Path, file.Text.ToString(path.Span)) is { } value) (written, text) = value;
        var isSettled = file.Nature != KubernetesNature.ChartValues || values.IsSettled([.. keys.Split(['.'], StringSplitOptions.RemoveEmptyEntries), probe, "httpGet", "path"]);
        if (isSettled && IsWritten(written.Value)) all.Add(new KubernetesProbe(image, written.Value, new Location(text, written.Span)));
    }
}

/// <summary>A path that a probe of Kubernetes asks for.</summary>
/// <param name="Image">The image of the container; the name of the chart when only an installation tells it.</param>
/// <param name="Path">The path, beginning with a slash.</param>
/// <param name="Location">Where it is written.</param>
internal sealed record KubernetesProbe(string Image, string Path, Location Location);
