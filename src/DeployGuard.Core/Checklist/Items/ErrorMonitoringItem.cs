using DeployGuard.Documents;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether the errors of each program in production reach somebody.</summary>
public sealed class ErrorMonitoringItem : ProgramItem
{
    /// <inheritdoc/>
    public override string Id => "error-monitoring";

    /// <inheritdoc/>
    public override string Title => "Errors are sent to a service that people look at";

    /// <inheritdoc/>
    public override int Order => 30;

    /// <inheritdoc/>
    protected override string Nothing => "no web program or worker in the repository";

    /// <inheritdoc/>
    protected override bool IsAbout(StartUpProject program) => !program.IsMigrator;

    /// <inheritdoc/>
    protected override StartUpAnswer Answer(StartUpProject program, RepositoryDocuments documents) => program.ErrorMonitoring;
}
