using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service in production that runs from sources instead of from its image.</summary>
public sealed class DG2033HotReloadInProduction : ComposeServiceRule
{
    private static readonly string[] Commands = ["command", "entrypoint"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2033", "Service in production reloads sources", FindingLevel.Warning)
    {
        ChecklistItem = "hot-reload-only-in-development",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        ServiceEnvironment.IsForProduction(service, project)
            ? Watches(service).Concat(Mounts(service, project, context))
            : [];

    private IEnumerable<Finding> Watches(ComposeService service) =>
        from attribute in Commands
        let words = ComposeCommand.Words(service.Content[attribute])
        let watch = HotReload.Of(words)
        where watch is not null
        select Report(service.Content[attribute]!.Location,
            $"'{Excerpt.Of(watch)}' is for development: it watches sources and restarts on a change; start the built program in production");

    private IEnumerable<Finding> Mounts(ComposeService service, ComposeProject project, ValidationContext context) =>
        from mount in service.Mounts
        where SourceMount.Is(mount, service, project, context.Documents)
        select Report(mount.Location,
            $"Sources mounted at '{Excerpt.Of(mount.Target!)}' replace what the image was built with; mount them in a file for development only");
}
