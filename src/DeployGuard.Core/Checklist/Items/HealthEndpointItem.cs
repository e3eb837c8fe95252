using DeployGuard.Documents.StartUp;

namespace DeployGuard.Checklist.Items;

/// <summary>Whether each web program answers whether it is well, in production.</summary>
public sealed class HealthEndpointItem : ProgramItem
{
    /// <inheritdoc/>
    public override string Id => "health-endpoint";

    /// <inheritdoc/>
    public override string Title => "Every web program has a health endpoint";

    /// <inheritdoc/>
    public override int Order => 10;

    /// <inheritdoc/>
    protected override string Nothing => "no web program in the repository";

    /// <inheritdoc/>
    protected override bool IsAbout(StartUpProject program) => program.IsWeb;

    /// <inheritdoc/>
    protected override StartUpAnswer Answer(StartUpProject program) => program.HealthEndpoint;
}
