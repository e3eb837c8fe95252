using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A mount of a folder that rules the host or holds keys.</summary>
public sealed class DG2010SensitiveHostMount : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2010", "Sensitive folder of the host is mounted", FindingLevel.Warning)
    {
        Aliases = ["kics:volume-has-sensitive-host-directory"],
    };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        from mount in service.Mounts
        where SensitiveHostPath.IsMountedBy(mount) && !EngineSocket.IsMountedBy(mount)
        let finding = Report(mount.SourceText!.Location, Message(service, mount))
        select mount.IsReadOnly ? finding with { Level = FindingLevel.Suggestion } : finding.Relaxed(project);

    private static string Message(ComposeService service, ComposeMount mount) => mount.IsReadOnly
        ? $"'{Excerpt.Of(service.Name)}' reads '{Excerpt.Of(mount.SourceText!.Raw)}' of the host; mount only the file it needs"
        : $"'{Excerpt.Of(service.Name)}' can change '{Excerpt.Of(mount.SourceText!.Raw)}' of the host; mount only the file it needs, read-only";
}
