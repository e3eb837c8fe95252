using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.StartUp;

/// <summary>Finds the paths that probes of Kubernetes ask containers for.</summary>
internal static class KubernetesProbes
{
    /// <summary>Nobody writes a manifest of more nodes; aliases may make a small file a large tree.</summary>
    private const int MaximumNodes = 20_000;

    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    /// <summary>The paths with the images of their containers.</summary>
    public static IEnumerable<(string Image, YamlScalar Path)> In(KubernetesFile file)
    {
        var pending = new Stack<YamlNode>(file.Yaml.Roots.Reverse());
        for (var count = 0; pending.Count > 0 && count < MaximumNodes; count++)
        {
            switch (pending.Pop())
            {
                case YamlSequence list:
                    foreach (var item in list.Items.Reverse()) pending.Push(item);
                    break;
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries.Reverse()) pending.Push(entry.Value);
                    if (mapping.Find("image") is not YamlScalar image) break;
                    foreach (var probe in Probes)
                        if (mapping.Find(probe) is YamlMapping checks && checks.Find("httpGet") is YamlMapping request && request.Find("path") is YamlScalar path && IsWritten(path.Value)) yield return (image.Value, path);
                    break;
            }
        }
    }

    private static bool IsWritten(string path) => path.StartsWith("/", StringComparison.Ordinal) && path.IndexOf('{') < 0 && path.IndexOf('$') < 0 && path.IndexOf(' ') < 0;
}
