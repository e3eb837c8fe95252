using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service that runs with all rights on the host.</summary>
public sealed class DG2007ServicePrivileged : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2007", "Service runs privileged", FindingLevel.Warning)
    {
        Aliases = ["kics:privileged-containers-enabled"],
    };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (service.Scalar("privileged") is not { Boolean: true } privileged) yield break;

        var finding = Report(
            privileged.Location, $"'{Excerpt.Of(service.Name)}' can do on the host whatever root can; remove privileged and add the one capability or device it needs");
        yield return HostToolImage.IsEngine(service.Image) ? finding with { Level = FindingLevel.Suggestion } : finding.Relaxed(project);
    }
}
