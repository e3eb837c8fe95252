using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.StartUp;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Checklist;

/// <summary>A web program that is put into an image has no health endpoint.</summary>
public sealed class DG6002HealthEndpointMissing : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG6002", "Deployed web program has no health endpoint", FindingLevel.Warning)
    {
        ChecklistItem = "health-endpoint",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context) =>
        from program in context.Documents.Model(DeployedPrograms.Build).All
        // An endpoint that is mapped in Development only is a finding of the analyzer.
        where program.IsWeb && program.HealthEndpoint.Value == Truth.False && !program.OfKind(StartUpFactKind.HealthEndpoint).Any()
        from place in program.HealthEndpoint.Because.Take(1)
        where !context.Documents.IsExcluded(place.Location.Path)
        select Report(place.Location, place.Kind == StartUpFactKind.HealthRegistration
            ? "Health checks are registered and no path leads to them; add app.MapHealthChecks(\"/health\")"
            : $"{Excerpt.Of(program.Project.Name)} has no health endpoint, so nothing can tell whether it is ready; add app.MapHealthChecks(\"/health\")") with
        {
            Context = program.Project.Path,
        };
}
