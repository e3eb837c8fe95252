using DeployGuard.Documents.Compose;

namespace DeployGuard.Documents.Builds;

/// <summary>How a service waits for one it depends on.</summary>
public enum DependencyWaitKind
{
    /// <summary>As it should, or nothing shows that it should otherwise.</summary>
    Fine,

    /// <summary>Until it is healthy, and it has a health check.</summary>
    Healthy,

    /// <summary>Only until its process runs, although it has a health check.</summary>
    IgnoresCheck,

    /// <summary>Only until its process runs; it keeps data, answers later, and has no health check.</summary>
    LacksCheck,

    /// <summary>Until it is healthy, which it never becomes, or nothing shows that it does.</summary>
    NeverHealthy,
}

/// <summary>A service that waits for another one.</summary>
/// <param name="Kind">How it waits.</param>
/// <param name="Dependency">The entry of <c>depends_on</c>.</param>
/// <param name="Target">The service that is awaited.</param>
/// <param name="Health">What is known of the health check of that service.</param>
public sealed record DependencyWait(DependencyWaitKind Kind, ComposeDependency Dependency, ComposeService Target, ServiceHealth Health)
{
    /// <summary>The waits of a service in the order of the file; without those for services that are unknown or never run together with it.</summary>
    public static IEnumerable<DependencyWait> Of(ComposeService service, ComposeProject project, RepositoryDocuments documents) => service.DependsOn.Count == 0 ? [] :
        from dependency in service.DependsOn
        let target = project.FindService(dependency.Service)
        where target is not null && service.MayRunWith(target)
        let health = ServiceHealth.Of(target, project, documents)
        select new DependencyWait(KindOf(dependency, service, target, health), dependency, target, health);

    private static DependencyWaitKind KindOf(ComposeDependency dependency, ComposeService service, ComposeService target, ServiceHealth health)
    {
        if (dependency.Condition == "service_healthy")
        {
            return health.State == ServiceHealthState.Present ? DependencyWaitKind.Healthy
                : health.State == ServiceHealthState.Unknown ? DependencyWaitKind.Fine
                : DependencyWaitKind.NeverHealthy;
        }

        // A tool to look into a database by hand may well start before it.
        if (dependency.Condition != "service_started" || ServiceImage.Of(service.Image)?.Kind == ServiceImageKind.AdminTool) return DependencyWaitKind.Fine;
        return health.State == ServiceHealthState.Present ? DependencyWaitKind.IgnoresCheck
            : IsSlowToStart(target, health) ? DependencyWaitKind.LacksCheck
            : DependencyWaitKind.Fine;
    }

    /// <summary>A check that is switched off is a decision; a service that runs a script beside a database has the database's image, too.</summary>
    private static bool IsSlowToStart(ComposeService target, ServiceHealth health) =>
        ServiceImage.Of(target.Image)?.KeepsData == true
        && target.Content["entrypoint"] is null or { IsNull: true }
        && target.Command?.FirstOrDefault() is not ("sh" or "bash" or "/bin/sh" or "/bin/bash")
        && health.State is ServiceHealthState.Absent or ServiceHealthState.Opaque;
}
