using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary><c>condition: service_healthy</c> on a service that never becomes healthy.</summary>
public sealed class DG2018HealthyWithoutHealthcheck : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2018", "Dependency is awaited healthy but has no health check", FindingLevel.Blocking)
        {
            ChecklistItem = "compose-healthy-dependencies",
        };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (!project.IsWhole) yield break;

        foreach (var wait in DependencyWait.Of(service, project, context.Documents).Where(wait => wait.Kind == DependencyWaitKind.NeverHealthy))
        {
            var (dependency, target, health) = (wait.Dependency, wait.Target, wait.Health);
            // Compose goes on without an optional dependency that fails.
            var isCertain = health.State != ServiceHealthState.Opaque && dependency.IsRequired;
            yield return Report(dependency.ConditionText!.Location, MessageOf(health.State, target)) with
            {
                Level = isCertain ? FindingLevel.Blocking : FindingLevel.Suggestion,
                Related = RelatedOf(health, target),
            };
        }
    }

    private static string MessageOf(ServiceHealthState state, ComposeService target)
    {
        var name = Excerpt.Of(target.Name);
        var probe = HealthProbes.Of(target.Image) is { } command ? $", such as {command}" : "";
        return state switch
        {
            ServiceHealthState.Disabled => $"'{name}' switches its health check off, so this fails at start; give it a test or wait for service_started",
            ServiceHealthState.Opaque => $"Nothing here shows a health check of '{name}', without which this fails at start; declare its 'healthcheck'",
            _ => $"'{name}' has no health check, so this fails at start; give it a 'healthcheck'{probe}",
        };
    }

    private static IReadOnlyList<RelatedLocation> RelatedOf(ServiceHealth health, ComposeService target)
    {
        var service = new RelatedLocation(target.NameLocation, "The service that is awaited");
        if (health.Evidence is not { } evidence) return [service];

        return
        [
            service,
            new RelatedLocation(evidence, health.State switch
            {
                ServiceHealthState.Disabled => "Switches the health check off",
                ServiceHealthState.Opaque => "May or may not bring a health check",
                _ => "Brings no health check",
            }),
        ];
    }
}
