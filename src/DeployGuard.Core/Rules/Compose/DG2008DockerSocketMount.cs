using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service that is handed the engine of its host.</summary>
public sealed class DG2008DockerSocketMount : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2008", "Service controls the container engine", FindingLevel.Warning)
    {
        Aliases = ["kics:docker-socket-mounted-in-container"],
    };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        from mount in service.Mounts
        where EngineSocket.IsMountedBy(mount)
        let finding = Report(mount.SourceText!.Location, Message(service, mount))
        select HostToolImage.TalksToEngine(service.Image) ? finding with { Level = FindingLevel.Suggestion } : finding.Relaxed(project);

    private static string Message(ComposeService service, ComposeMount mount) => mount.IsReadOnly
        ? $"'{Excerpt.Of(service.Name)}' controls the engine, which is root on the host; read-only changes nothing, put a socket proxy in between"
        : $"'{Excerpt.Of(service.Name)}' controls the engine, which is root on the host; remove the socket or put a socket proxy in between";
}
