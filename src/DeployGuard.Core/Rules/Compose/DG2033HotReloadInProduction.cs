using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service in production that runs from sources instead of from its image.</summary>
public sealed class DG2033HotReloadInProduction : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2033", "Service in production reloads sources", FindingLevel.Warning)
    {
        ChecklistItem = "hot-reload-only-in-development",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        from reload in SourceReload.InProduction(service, project, context.Documents)
        select Report(reload.Location, reload.Watcher is not null
            ? $"'{Excerpt.Of(reload.Watcher)}' is for development: it watches sources and restarts on a change; start the built program in production"
            : $"Sources mounted at '{Excerpt.Of(reload.Target!)}' replace what the image was built with; mount them in a file for development only");
}
