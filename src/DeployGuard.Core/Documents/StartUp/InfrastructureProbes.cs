using DeployGuard.Documents.Infrastructure;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>Finds the paths that infrastructure asks programs for: container apps, app services, target groups, pods of Terraform.</summary>
internal static class InfrastructureProbes
{
    private static readonly string[] Requests = ["httpGet", "http_get"];

    private static readonly string[] Probes = ["liveness_probe", "readiness_probe", "startup_probe", "livenessProbe", "readinessProbe", "startupProbe", "health_check", "healthCheck"];

    private static readonly string[] Paths = ["healthCheckPath", "health_check_path", "probe_path", "probePath"];

    private static readonly string[] Images = ["image", "containerImage", "container_image", "docker_image_name", "docker_image"];

    private static readonly string[] Runtimes = ["linuxFxVersion", "linux_fx_version", "windowsFxVersion", "runtimeName", "current_stack"];

    private static readonly string[] OtherVersions = ["node_version", "python_version", "java_version", "java_server", "php_version", "go_version", "ruby_version"];

    /// <summary>
    /// The paths, each with the image that is asked: empty for a program of .NET without one, null when that is not told. What asks programs
    /// in other languages is left out.
    /// </summary>
    public static IEnumerable<(InfrastructureValue Path, string? Image)> In(InfrastructureBlock root)
    {
        foreach (var block in root.All)
        {
            var path = block.Is(Requests) || block.Is(Probes) ? block.Find("path") : block.Find(Paths);
            if (path?.Text is not { } text || !KubernetesProbes.IsWritten(text)) continue;

            var (isOther, image) = AskedBy(block);
            if (!isOther) yield return (path, image);
        }
    }

    /// <summary>As <see cref="In"/>, where probes of any kind stand.</summary>
    public static IEnumerable<(Location Check, string? Image)> ChecksIn(InfrastructureBlock root)
    {
        foreach (var block in root.All)
        {
            var check = block.Is(Requests) || block.Is(Probes) || block.Is("probes") ? block.All.SelectMany(inner => inner.Values).FirstOrDefault() : block.Find(Paths);
            if (check is null) continue;

            var (isOther, image) = AskedBy(block);
            if (!isOther) yield return (check.Location, image);
        }
    }

    private static (bool IsOther, string? Image) AskedBy(InfrastructureBlock probe)
    {
        var resource = probe.Resource;
        if (Mentions(resource.Type, "function") || resource.All.Any(block => Mentions(block.Find("kind")?.Text, "function") || block.Values.Any(value => OtherVersions.Contains(value.Name)))) return (true, null);

        // The container around the probe; beside it may be others.
        for (var block = probe.Parent; block is { Parent: not null }; block = block.Parent)
            if (block.Find(Images) is { } image) return (false, image.Text);

        foreach (var block in resource.All)
        {
            if (block.Find(Runtimes)?.Text is { } runtime && !Mentions(runtime, "docker|")) return Mentions(runtime, "dotnet") ? (false, "") : (true, null);
            if (block.Find("dotnet_version", "netFrameworkVersion") is not null) return (false, "");
            if (block.Find(Images) is { } image) return (false, image.Text);
        }

        return (false, resource.All.Select(block => block.Find(Runtimes)?.Text).FirstOrDefault(text => text is not null) is { } fx ? fx.Substring(fx.IndexOf('|') + 1) : null);
    }

    private static bool Mentions(string? text, string word) => text is not null && text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
