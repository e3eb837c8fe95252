using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;
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

    /// <summary>An endpoint that is asked for under another path is as good as none.</summary>
    protected override StartUpAnswer Answer(StartUpProject program, RepositoryDocuments documents)
    {
        if (program.HealthEndpoint.Value == Truth.False) return program.HealthEndpoint;

        var unanswered = documents.Model(ProgramProbes.Build).Unanswered.Where(probe => probe.Programs.Contains(program)).ToList();
        return unanswered.Count == 0 ? program.HealthEndpoint
            : StartUpAnswer.Of(Truth.False, "asks for a path that no code maps", [.. unanswered.Select(probe => new StartUpFact(StartUpFactKind.HealthEndpoint, probe.Path, probe.Location))]);
    }
}
