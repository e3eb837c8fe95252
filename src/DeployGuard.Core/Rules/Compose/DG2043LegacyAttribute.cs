using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>Attributes from before networks, named volumes and the compose specification.</summary>
public sealed class DG2043LegacyAttribute : ComposeProjectRule
{
    private static readonly string[] Resources = ["networks", "volumes", "secrets", "configs"];

    private static readonly string[] SwarmOnly = ["placement", "update_config", "rollback_config", "endpoint_mode"];

    // What a swarm ignores or refuses, so the file is meant for one machine.
    private static readonly string[] ComposeOnly = ["container_name", "restart", "build", "network_mode"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2043", "Compose attribute is legacy or has no effect", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context) =>
        project.Services.SelectMany(service => OfService(service, context)).Concat(
            from section in Resources
            from resource in project.Section(section)
            let name = (resource.Value as ComposeMapping)?.Mapping("external")?.FindEntry("name")
            where name is not null
            select Report(name.NameLocation, "'name' inside 'external' is deprecated; write 'external: true' and 'name' beside it"));

    private IEnumerable<Finding> OfService(ComposeService service, ValidationContext context)
    {
        if (service.Content.FindEntry("links") is { } links && service.Items("links").Count > 0)
            yield return Report(links.NameLocation, "Services of one network find each other by name; remove 'links', and write an alias under 'networks' if one is needed");
        if (service.Content.FindEntry("volumes_from") is { } mounts && service.Items("volumes_from").Count > 0)
            yield return Report(mounts.NameLocation, "'volumes_from' takes over whatever the other container mounts; write the volumes both use under 'volumes' of each");
        if (service.Content.Mapping("deploy") is not { } deploy || !ComposeOnly.Any(key => service.Content[key] is { IsNull: false })) yield break;
        if (context.Documents.Model(ComposeCalls.Build).UsesStacks) yield break;

        foreach (var entry in deploy.Entries.Where(entry => SwarmOnly.Contains(entry.Name)))
            yield return Report(entry.NameLocation, $"'{entry.Name}' has an effect in a swarm only, and this service is not written for one; remove it");
    }
}
