using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A volume without name that keeps packages or build output beyond a rebuild.</summary>
public sealed class DG2035AnonymousModulesVolume : ComposeServiceRule
{
    private static readonly HashSet<string> BuiltFolders = new(StringComparer.Ordinal) { "node_modules", "bin", "obj" };

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2035", "Volume without name holds packages or build output", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        from mount in service.Mounts
        where mount is { IsAnonymous: true, Target: not null } && IsBuilt(mount.Target)
        select Report(mount.Location,
            $"The volume at '{Excerpt.Of(mount.Target!)}' hides what a rebuilt image brings there; remove it, or renew it with up --renew-anon-volumes") with
        {
            Level = ServiceEnvironment.IsForProduction(service, project) ? FindingLevel.Warning : FindingLevel.Suggestion,
        };

    private static bool IsBuilt(string target) =>
        target.LastIndexOf('/') is var slash and > 0 && BuiltFolders.Contains(target.Substring(slash + 1));
}
