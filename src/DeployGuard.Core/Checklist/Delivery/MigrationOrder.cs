using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Delivery;

/// <summary>Whether the schema is migrated before a version that needs it is deployed.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Deployment">The deployment of the same pipeline.</param>
public sealed record MigrationOrder(PipelineActivity Migration, PipelineActivity Deployment)
{
    /// <summary>True when the deployment waits for the migration.</summary>
    public bool IsBefore => Deployment.IsBehind(Migration) && Migration.CanFail;

    /// <summary>True when the migration waits for the deployment.</summary>
    public bool IsAfter => Migration.IsBehind(Deployment);

    /// <summary>
    /// The migrations of pipelines that also deploy, each with the deployment it belongs to: that of the same environment or job, else the one
    /// that waits for it, else any.
    /// </summary>
    public static IEnumerable<MigrationOrder> Of(RepositoryDelivery delivery) =>
        from migration in delivery.Of(StepCapabilities.Migrate)
        let deployments = delivery.Deployments.Where(deployment => ReferenceEquals(deployment.Pipeline, migration.Pipeline) && !IsPartOf(migration, deployment)).ToList()
        let own = deployments.Find(deployment => ReferenceEquals(deployment.Job, migration.Job))
            ?? deployments.Find(deployment => migration.Job.Environment is { } name && deployment.Job.Environment == name)
            ?? deployments.Find(deployment => deployment.IsBehind(migration))
            ?? deployments.FirstOrDefault()
        where own is not null
        select new MigrationOrder(migration, own);

    // The hook of a chart, a release command: the deployment itself waits for it.
    private static bool IsPartOf(PipelineActivity migration, PipelineActivity deployment) =>
        ReferenceEquals(deployment.Step, migration.Step) && !deployment.IsBehind(migration) && !migration.IsBehind(deployment);
}
