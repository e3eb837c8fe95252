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
        // A tool to look into a database by hand may well start before it.
        if (!project.IsWhole || ServiceImage.Of(service.Image)?.Kind == ServiceImageKind.AdminTool) yield break;

        var rewritten = ListEdits(service, name => HasCheck(name, project, context) ? Healthy : Started);
        foreach (var dependency in service.DependsOn.Where(dependency => dependency.Condition == Started))
        {
            if (project.FindService(dependency.Service) is not { } target || !service.MayRunWith(target)) continue;

            var place = dependency.ConditionText?.Location ?? dependency.NameLocation;
            var name = Excerpt.Of(target.Name);
            if (HasCheck(target.Name, project, context))
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
            else if (IsSlowToStart(target, project, context))
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

    /// <summary>A check that is switched off is a decision; a service that runs a script beside a database has the database's image, too.</summary>
    private static bool IsSlowToStart(ComposeService target, ComposeProject project, ValidationContext context) =>
        ServiceImage.Of(target.Image)?.KeepsData == true
        && target.Content["entrypoint"] is null or { IsNull: true }
        && target.Command?.FirstOrDefault() is not ("sh" or "bash" or "/bin/sh" or "/bin/bash")
        && ServiceHealth.Of(target, project, context.Documents).State is ServiceHealthState.Absent or ServiceHealthState.Opaque;
}
