using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A dependency whose process is awaited although its health can be, or should be.</summary>
public sealed class DG2019DependencyNotHealthy : ComposeServiceRule
{
    private const string Healthy = "service_healthy";
    private const string Started = "service_started";

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2019", "Dependency is not awaited until it is healthy", FindingLevel.Warning)
        {
            ChecklistItem = "compose-healthy-dependencies",
        };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (!project.IsWhole) yield break;

        var rewritten = ListEdits(service, name => HasCheck(name, project, context) ? Healthy : Started);
        foreach (var wait in DependencyWait.Of(service, project, context.Documents))
        {
            var (dependency, target) = (wait.Dependency, wait.Target);
            var place = dependency.ConditionText?.Location ?? dependency.NameLocation;
            var name = Excerpt.Of(target.Name);
            if (wait.Kind == DependencyWaitKind.IgnoresCheck)
            {
                yield return Report(place, $"'{name}' has a health check that this does not wait for; write condition: {Healthy}") with
                {
                    Related = [new RelatedLocation(target.NameLocation, "The service that is awaited")],
                    Edits = dependency.ConditionText is null ? rewritten
                        : dependency.ConditionText.IsLiteral ? [new TextEdit(place, Healthy)] : [],
                };

                // One correction turns the whole list over.
                rewritten = [];
            }
            else if (wait.Kind == DependencyWaitKind.LacksCheck)
            {
                yield return Report(place, $"'{name}' runs before it answers; give it a 'healthcheck' and wait for it with condition: {Healthy}") with
                {
                    Related = [new RelatedLocation(target.NameLocation, "The service that is awaited")],
                };
            }
        }
    }

    private static IReadOnlyList<TextEdit> ListEdits(ComposeService service, Func<string, string> conditionOf) =>
        service.Content.FindEntry("depends_on") is { Value: ComposeSequence list } entry
            ? DependencyListSyntax.ToLongForm(list, entry.NameLocation, conditionOf)
            : [];

    private static bool HasCheck(string name, ComposeProject project, ValidationContext context) =>
        project.FindService(name) is { } target && ServiceHealth.Of(target, project, context.Documents).State == ServiceHealthState.Present;
}
