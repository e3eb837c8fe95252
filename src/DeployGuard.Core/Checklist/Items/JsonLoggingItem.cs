using DeployGuard.Documents;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether machines can read the logs of each program in production.</summary>
public sealed class JsonLoggingItem : ProgramItem
{
    /// <inheritdoc/>
    public override string Id => "json-logging";

    /// <inheritdoc/>
    public override string Title => "Logs are structured in production";

    /// <inheritdoc/>
    public override int Order => 20;

    /// <inheritdoc/>
    protected override string Nothing => "no web program or worker in the repository";

    /// <inheritdoc/>
    protected override bool IsAbout(StartUpProject program) => !program.IsMigrator;

    /// <inheritdoc/>
    protected override StartUpAnswer Answer(StartUpProject program, RepositoryDocuments documents) => program.StructuredLogging;
}
