using DeployGuard.Documents;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether services in production run what their images were built with.</summary>
public sealed class HotReloadItem : ComposeItem
{
    /// <inheritdoc/>
    public override string Id => "hot-reload-only-in-development";

    /// <inheritdoc/>
    public override string Title => "Sources are mounted and watched in development only";

    /// <inheritdoc/>
    public override int Order => 120;

    /// <inheritdoc/>
    protected override string Nothing => "no compose file is for production";

    /// <inheritdoc/>
    private protected override IEnumerable<ComposeEvidence> In(ComposeProject project, RepositoryDocuments documents)
    {
        foreach (var service in project.Services.Where(service => ServiceEnvironment.IsForProduction(service, project)))
        {
            var reloads = SourceReload.InProduction(service, project, documents).ToList();
            if (reloads.Count == 0) yield return new ComposeEvidence(ChecklistVerdict.Holds, service.NameLocation, "runs what its image was built with");
            foreach (var reload in reloads)
                yield return new ComposeEvidence(ChecklistVerdict.Fails, reload.Location, reload.Watcher is null ? "sources are mounted" : "sources are watched");
        }
    }
}
