using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.StartUp;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Items;

/// <summary>Decides <c>migrations-separate-step</c>.</summary>
public sealed class MigrationsSeparateStep : ChecklistItem
{
    /// <inheritdoc/>
    public override string Id => "migrations-separate-step";

    /// <inheritdoc/>
    public override string Title => "The database is migrated in a step of its own, before the deployment";

    /// <inheritdoc/>
    public override int Order => 260;

    /// <inheritdoc/>
    public override IEnumerable<ChecklistEntry> Decide(RepositoryDocuments documents)
    {
        // A program that migrates when it starts does it once for each instance, with the rights of the program.
        var atStart = documents.Model(StartUpCode.Build).Projects.SelectMany(project => project.Migrations).Where(migration => migration.InProduction == Truth.True).ToList();
        if (atStart.Count > 0) return [Entry(ChecklistVerdict.Fails, "", [.. atStart.Select(migration => new ChecklistEvidence(migration.Location, $"{migration.Name} runs when the program starts"))])];

        var delivery = documents.Model(RepositoryDelivery.Of);
        var orders = MigrationOrder.Of(delivery).ToList();
        if (orders.Find(order => !order.IsBefore) is { } wrong)
            return [Entry(ChecklistVerdict.Fails, "", new ChecklistEvidence(wrong.Migration.Location, wrong.IsAfter ? "runs behind the deployment" : "the deployment does not wait for it"))];
        if (orders.Count > 0) return [Entry(ChecklistVerdict.Holds, "", [.. orders.Select(order => new ChecklistEvidence(order.Migration.Location, order.Migration.Capability.Evidence))])];

        if (SchemaOf(documents) is not { } schema) return [Entry(ChecklistVerdict.NotApplicable, "", new ChecklistEvidence(null, "no migrations of a database"))];
        return
        [
            delivery.Deployments.Count == 0 || delivery.Pipelines.Any(delivery.HasUnknown) || delivery.Of(StepCapabilities.Migrate).Any()
                ? Entry(ChecklistVerdict.Unknown, "", schema with { Reason = "who runs these migrations is not in the repository" })
                : Entry(ChecklistVerdict.Fails, "", schema with { Reason = "no pipeline runs these migrations before it deploys" }),
        ];
    }

    // The snapshot of the model that Entity Framework keeps beside its migrations.
    private static ChecklistEvidence? SchemaOf(RepositoryDocuments documents)
    {
        var snapshot = documents.Repository.Files.FirstOrDefault(entry =>
            entry.State == FileState.Tracked && entry.Path.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal) && !documents.IsExcluded(entry.Path));
        return snapshot is null ? null : new ChecklistEvidence(documents.ScriptOf(snapshot) is { } text ? new Location(text, default) : null, "");
    }
}
