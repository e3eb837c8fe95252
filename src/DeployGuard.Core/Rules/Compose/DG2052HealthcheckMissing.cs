using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service without any health check.</summary>
public sealed class DG2052HealthcheckMissing : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2052", "Service has no health check", FindingLevel.Suggestion)
    {
        Mode = AnalysisMode.All,
        ChecklistItem = "health-checks",
        Aliases = ["kics:healthcheck_not_set"],
    };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (!project.IsWhole || RunsOnce(service, project)) yield break;

        var health = ServiceHealth.Of(service, project, context.Documents);
        if (health.State != ServiceHealthState.Absent) yield break;

        var probe = HealthProbes.Of(service.Image) is { } command ? $", such as {command}" : "";
        yield return Report(service.NameLocation, $"Neither this service nor its image has a health check; give it a 'healthcheck'{probe}") with
        {
            Related = health.Evidence is { } evidence ? [new RelatedLocation(evidence, "Brings no health check")] : [],
        };
    }

    /// <summary>What others wait for to end has nothing to probe.</summary>
    private static bool RunsOnce(ComposeService service, ComposeProject project) => project.Services.Any(
        other => other.DependsOn.Any(dependency => dependency.Service == service.Name && dependency.Condition == "service_completed_successfully"));
}
