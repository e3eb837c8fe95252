using DeployGuard.Documents.Compose;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>A place at which a service runs from sources instead of from what its image was built with.</summary>
/// <param name="Location">The command, or the mount.</param>
/// <param name="Watcher">The program that watches sources; null for a mount.</param>
/// <param name="Target">Where sources are mounted; null for a command.</param>
public sealed record SourceReload(Location Location, string? Watcher, string? Target)
{
    private static readonly string[] Commands = ["command", "entrypoint"];

    /// <summary>The places of a service that runs in production; none for others.</summary>
    public static IEnumerable<SourceReload> InProduction(ComposeService service, ComposeProject project, RepositoryDocuments documents)
    {
        if (!ServiceEnvironment.IsForProduction(service, project)) return [];

        var watchers = from attribute in Commands
                       let watch = HotReload.Of(ComposeCommand.Words(service.Content[attribute]))
                       where watch is not null
                       select new SourceReload(service.Content[attribute]!.Location, watch, null);
        var mounts = from mount in service.Mounts
                     where SourceMount.Is(mount, service, project, documents)
                     select new SourceReload(mount.Location, null, mount.Target!);
        return watchers.Concat(mounts);
    }
}
