using DeployGuard.Documents.Yaml;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>The images that jobs run in, that run beside them, and that steps run.</summary>
internal static class JobImages
{
    private const string Container = "docker://";

    /// <summary>The images of a workflow that are not what they were a year ago: without a tag, or <c>latest</c>; in the order of the file.</summary>
    public static IEnumerable<YamlScalar> Moving(WorkflowFile workflow) =>
        workflow.Jobs.SelectMany(job => ImagesOf(job.Body)).Where(image => IsMoving(image.Value));

    private static IEnumerable<YamlScalar> ImagesOf(YamlMapping job)
    {
        if (ImageOf(job.Find("container")?.Target) is { } container) yield return container;
        foreach (var service in (job.Find("services")?.Target as YamlMapping)?.EffectiveEntries ?? [])
            if (ImageOf(service.Value.Target) is { } image) yield return image;
        foreach (var step in ((job.Find("steps")?.Target as YamlSequence)?.Items ?? []).OfType<YamlMapping>())
            if (step.Find("uses")?.Target is YamlScalar uses && uses.Value.StartsWith(Container, StringComparison.Ordinal)) yield return uses;
    }

    private static YamlScalar? ImageOf(YamlNode? node) => (node is YamlMapping mapping ? mapping.Find("image")?.Target : node) as YamlScalar;

    private static bool IsMoving(string written)
    {
        var image = written.StartsWith(Container, StringComparison.Ordinal) ? written.Substring(Container.Length) : written;
        if (image.Length == 0 || image.IndexOf('$') >= 0 || image.IndexOf('@') >= 0) return false;

        // Behind the last slash, since a registry may have a port.
        var colon = image.LastIndexOf(':');
        return colon <= image.LastIndexOf('/') || image.Substring(colon + 1) == "latest";
    }
}
