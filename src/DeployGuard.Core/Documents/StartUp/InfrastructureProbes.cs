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
        var runtimes = new Dictionary<InfrastructureBlock, Asked>();
        foreach (var block in root.All)
        {
            var path = block.Is(Requests) || block.Is(Probes) ? block.Find("path") : block.Find(Paths);
            if (path?.Text is not { } text || !KubernetesProbes.IsWritten(text) || AcceptsErrors(block)) continue;

            var asked = AskedBy(block, runtimes);
            if (!asked.IsOther) yield return (path, asked.Image);
        }
    }

    /// <summary>As <see cref="In"/>, where probes of any kind stand.</summary>
    public static IEnumerable<(Location Check, string? Image)> ChecksIn(InfrastructureBlock root)
    {
        var runtimes = new Dictionary<InfrastructureBlock, Asked>();
        foreach (var block in root.All)
        {
            var check = block.Is(Requests) || block.Is(Probes) || block.Is("probes") ? FirstOf(block) : block.Find(Paths);
            if (check is null) continue;

            var asked = AskedBy(block, runtimes);
            if (!asked.IsOther) yield return (check.Location, asked.Image);
        }
    }

    private static InfrastructureValue? FirstOf(InfrastructureBlock block) =>
        block.Values.Count > 0 ? block.Values[0] : block.Blocks.Count > 0 ? FirstOf(block.Blocks[0]) : null;

    /// <summary>A target group may take an answer such as 404 for a healthy one: <c>matcher = "200-499"</c>.</summary>
    private static bool AcceptsErrors(InfrastructureBlock block) => block.Find("matcher", "HttpCode") is { } matcher
        && matcher.Text?.Split(',', '-').All(code => code.Length == 3 && code[0] is '2' or '3') != true;

    private static Asked AskedBy(InfrastructureBlock probe, Dictionary<InfrastructureBlock, Asked> runtimes)
    {
        // Several containers of a resource share it; each is asked for only once.
        var resource = probe.Resource;
        if (!runtimes.TryGetValue(resource, out var runtime)) runtimes[resource] = runtime = RunBy(resource);
        if (runtime.IsOther) return runtime;

        // The container around the probe; beside it may be others.
        for (var block = probe.Parent; block is { Parent: not null }; block = block.Parent)
            if (block.Find(Images) is { } image) return new Asked(false, image.Text);

        return runtime;
    }

    private static Asked RunBy(InfrastructureBlock resource)
    {
        if (Mentions(resource.Type, "function")) return new Asked(true, null);

        Asked? found = null;
        foreach (var block in resource.All)
        {
            if (Mentions(block.Find("kind")?.Text, "function") || block.Find(OtherVersions) is not null) return new Asked(true, null);

            var runtime = RuntimeIn(block);
            if (runtime is { IsOther: true }) return new Asked(true, null);
            found ??= runtime;
        }

        return found ?? new Asked(false, null);
    }

    /// <summary>What a block says of what runs in its resource; null for nothing.</summary>
    private static Asked? RuntimeIn(InfrastructureBlock block) =>
        block.Find(Runtimes)?.Text is { } runtime
            ? Mentions(runtime, "docker|") ? new Asked(false, runtime.Substring(runtime.IndexOf('|') + 1)) : new Asked(!Mentions(runtime, "dotnet"), "")
        : block.Find("dotnet_version", "netFrameworkVersion") is not null ? new Asked(false, "")
        : block.Find(Images) is { } image ? new Asked(false, image.Text)
        : null;

    private static bool Mentions(string? text, string word) => text is not null && text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>What a probe asks.</summary>
    /// <param name="IsOther">True for a function, and for a program in another language.</param>
    /// <param name="Image">The image; empty for a program of .NET without one, null when that is not told.</param>
    private readonly record struct Asked(bool IsOther, string? Image);
}
