using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service that runs without the profile that limits its system calls or its files.</summary>
public sealed class DG2013SecurityProfileDisabled : ComposeServiceRule
{
    private static readonly string[] Disabled = ["seccomp=unconfined", "apparmor=unconfined", "label=disable", "systempaths=unconfined"];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2013", "Security profile is switched off", FindingLevel.Warning)
    {
        Aliases = ["kics:default-seccomp-profile-disabled"],
    };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    // The engine takes a colon for the equals sign.
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        from option in service.Items("security_opt").OfType<ComposeScalar>()
        where option.Value is { } value && Disabled.Contains(value.Replace(':', '='))
        let message = $"'{Excerpt.Of(service.Name)}' runs without a profile the engine gives every container; remove '{option.Value}' or name a profile of its own"
        select Report(option.Location, message).Relaxed(project);
}
