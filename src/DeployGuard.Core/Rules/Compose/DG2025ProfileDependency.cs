using DeployGuard.Documents.Compose;
using DeployGuard.Documents.Dockerfiles.Expansion;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service that needs another one which its profiles do not start.</summary>
public sealed class DG2025ProfileDependency : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2025", "Dependency is not enabled by the same profiles", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (service.IsOpen || project.Scope.Find("COMPOSE_PROFILES") is { State: VariableState.Known, Text.Length: > 0 }) yield break;

        foreach (var reference in ComposeReferences.ToServices(service).Where(reference => reference.IsRequired))
        {
            if (reference.Name is not { } name || project.FindService(name) is not { Profiles.Count: > 0 } target) continue;
            if (service.Profiles.Concat(target.Profiles).Any(profile => profile.Value is null)) continue;

            var targetName = Excerpt.Of(target.Name);
            var theirs = Excerpt.Of(target.Profiles[0].Value!);
            if (service.Profiles.Count == 0)
            {
                yield return Report(reference.Location, $"'{targetName}' starts with profile '{theirs}' only, this service always; give both the same profiles") with
                {
                    Related = [new RelatedLocation(target.Profiles[0].Location, "The profile it waits for")],
                };
            }
            else if (service.Profiles.FirstOrDefault(own => target.Profiles.All(other => other.Value != own.Value)) is { } alone)
            {
                // Somebody may always give both profiles.
                yield return Report(reference.Location, $"Profile '{Excerpt.Of(alone.Value!)}' starts this service without '{targetName}', which fails; add the profile there") with
                {
                    Level = FindingLevel.Warning,
                    Related = [new RelatedLocation(target.Profiles[0].Location, "The profiles of the other service")],
                };
            }
        }
    }
}
