namespace DeployGuard.Documents.Compose;

/// <summary>What the services of a project refer to by name.</summary>
public static class ComposeReferences
{
    private const string ServicePrefix = "service:";

    private static readonly string[] Namespaces = ["network_mode", "ipc", "pid"];

    /// <summary>
    /// The services that have to be there before this one starts: <c>depends_on</c>, and what compose treats alike, which is
    /// <c>links</c>, <c>volumes_from</c> and the namespaces of other services.
    /// </summary>
    public static IEnumerable<ComposeReference> ToServices(ComposeService service)
    {
        foreach (var dependency in service.DependsOn)
            yield return new ComposeReference("depends_on", "services", dependency.Service, dependency.NameLocation) { IsRequired = dependency.IsRequired };
        foreach (var link in service.Items("links").OfType<ComposeScalar>())
            yield return Of("links", "services", link.SplitFirst(':').Name);

        foreach (var item in service.Items("volumes_from").OfType<ComposeScalar>())
        {
            var name = item.SplitFirst(':').Name;
            if (name.Raw != "container") yield return Of("volumes_from", "services", name);
        }

        foreach (var attribute in Namespaces)
        {
            if (service.Scalar(attribute) is { } text && text.Raw.StartsWith(ServicePrefix, StringComparison.Ordinal))
                yield return Of(attribute, "services", text.Part(ServicePrefix.Length, text.Raw.Length - ServicePrefix.Length));
        }
    }

    /// <summary>
    /// The networks, volumes, secrets and configs a service uses. A mount whose kind is not known counts as a volume without known
    /// name.
    /// </summary>
    public static IEnumerable<ComposeReference> ToResources(ComposeService service)
    {
        if (service.Content["networks"] is ComposeMapping networks)
        {
            foreach (var entry in networks.Entries) yield return new ComposeReference("networks", "networks", entry.Name, entry.NameLocation);
        }
        else if (service.Content["networks"] is ComposeSequence list)
        {
            foreach (var item in list.Items)
                if (item is ComposeScalar name) yield return Of("networks", "networks", name);
        }

        foreach (var mount in service.Mounts)
            if (mount is { SourceText: not null, Kind: null or ComposeMountKind.Volume }) yield return Volume(mount);
        foreach (var (section, item) in FilesOf(service))
            if ((item as ComposeScalar ?? (item as ComposeMapping)?.Scalar("source")) is { } name) yield return Of(section, section, name);
    }

    private static IEnumerable<(string Section, ComposeNode Item)> FilesOf(ComposeService service)
    {
        foreach (var item in service.Items("secrets")) yield return ("secrets", item);
        foreach (var item in ComposeForms.List(service.Build?["secrets"])) yield return ("secrets", item);
        foreach (var item in service.Items("configs")) yield return ("configs", item);
        if (service.Content.Mapping("credential_spec")?["config"] is { } credentials) yield return ("configs", credentials);
    }

    private static ComposeReference Volume(ComposeMount mount) =>
        new("volumes", "volumes", mount.VolumeName is { Length: > 0 } name ? name : null, mount.SourceText!.Location);

    private static ComposeReference Of(string attribute, string section, ComposeScalar name) =>
        new(attribute, section, name.Value is { Length: > 0 } value ? value : null, name.Location);
}
