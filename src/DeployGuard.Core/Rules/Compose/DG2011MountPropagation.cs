using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A mount that hands later mounts on between host and container.</summary>
public sealed class DG2011MountPropagation : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2011", "Mounts spread between host and container", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        from mount in service.Mounts
        from mode in mount.LongForm is null ? mount.Options : ComposeForms.List(mount.LongForm.Find("bind", "propagation")).OfType<ComposeScalar>()
        where mode.Value is "shared" or "rshared" or "slave" or "rslave"
        select Report(mode.Location, $"With {mode.Value}, what is mounted later {Direction(mode.Value!)}; leave the default, rprivate, unless that is meant");

    private static string Direction(string mode) =>
        mode is "shared" or "rshared" ? "in the container appears on the host and the reverse" : "on the host appears in the container";
}
