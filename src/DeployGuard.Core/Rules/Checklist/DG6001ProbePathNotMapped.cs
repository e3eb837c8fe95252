using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.StartUp;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Checklist;

/// <summary>A probe asks a program for a path that its code does not map.</summary>
public sealed class DG6001ProbePathNotMapped : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG6001", "Probe asks for a path that no code maps", FindingLevel.Warning)
    {
        ChecklistItem = "health-endpoint",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context) =>
        from probe in context.Documents.Model(ProgramProbes.Build).Unanswered
        let mapped = probe.Programs.SelectMany(program => program.OfKind(StartUpFactKind.HealthEndpoint)).Where(fact => fact.Path is not null).ToList()
        select Report(probe.Location, MessageOf(probe, mapped)) with
        {
            Related = [.. mapped.Take(3).Select(fact => new RelatedLocation(fact.Location, $"'{Excerpt.Of(fact.Path!)}' is mapped here"))],
            Context = probe.Path,
        };

    private static string MessageOf(ProgramProbe probe, List<StartUpFact> mapped)
    {
        var name = probe.Programs.Count == 1 ? Excerpt.Of(probe.Programs[0].Project.Name) : "this repository";
        if (probe.Programs.Count == 1 && mapped.Exists(fact => fact.InProduction == Truth.False && RoutePath.MayAnswer(fact.Path!, probe.Path)))
            return $"{name} maps '{Excerpt.Of(probe.Path)}' in Development only, so this probe fails in production; map it everywhere";

        var other = mapped.Find(fact => fact.InProduction == Truth.True);
        return other is null
            ? $"No code of {name} maps '{Excerpt.Of(probe.Path)}', so this probe always fails; map it with MapHealthChecks"
            : $"No code of {name} maps '{Excerpt.Of(probe.Path)}', so this probe always fails; ask for '{Excerpt.Of(other.Path!)}'";
    }
}
