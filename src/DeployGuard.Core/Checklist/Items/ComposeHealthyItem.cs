using DeployGuard.Documents;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether services wait until what they need is healthy.</summary>
public sealed class ComposeHealthyItem : ComposeItem
{
    /// <inheritdoc/>
    public override string Id => "compose-healthy-dependencies";

    /// <inheritdoc/>
    public override string Title => "Services wait until their dependencies are healthy";

    /// <inheritdoc/>
    public override int Order => 110;

    /// <inheritdoc/>
    protected override string Nothing => "no service depends on another that has or needs a health check";

    /// <inheritdoc/>
    private protected override IEnumerable<ComposeEvidence> In(ComposeProject project, RepositoryDocuments documents) =>
        from service in project.Services
        from wait in DependencyWait.Of(service, project, documents)
        where wait.Kind != DependencyWaitKind.Fine
        let place = wait.Dependency.ConditionText?.Location ?? wait.Dependency.NameLocation
        select wait.Kind switch
        {
            DependencyWaitKind.Healthy => new ComposeEvidence(ChecklistVerdict.Holds, place, "waits until it is healthy"),
            DependencyWaitKind.IgnoresCheck => new ComposeEvidence(ChecklistVerdict.Fails, place, "the health check is not awaited"),
            DependencyWaitKind.LacksCheck => new ComposeEvidence(ChecklistVerdict.Fails, place, "a store of data without a health check is not awaited"),
            // Of an image that is not known nobody knows its check.
            _ when wait.Health.State == ServiceHealthState.Opaque => new ComposeEvidence(ChecklistVerdict.Unknown, place, "the image may or may not have a health check"),
            _ => new ComposeEvidence(ChecklistVerdict.Fails, place, "awaits a health check that is not there"),
        };
}
