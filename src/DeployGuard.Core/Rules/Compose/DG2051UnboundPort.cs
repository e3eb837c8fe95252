using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A published port that names no address of the host.</summary>
public sealed class DG2051UnboundPort : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2051", "Port is published on every address", FindingLevel.Suggestion)
    {
        Mode = AnalysisMode.All,
        Aliases = ["dclint:no-unbound-port-interfaces", "kics:incoming-container-traffic-not-bound-to-host-interface"],
    };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    // What leads to data is a warning of its own (DG2014); an address somebody wrote is meant.
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        from port in service.Ports
        where port.HostIp is "" && service.Scalar("network_mode")?.Value != "host"
        where !ServiceRole.LeadsToData(port, service, project, context.Documents)
        select Report(port.Location, $"'{Excerpt.Of(service.Name)}' takes connections on every address of the host; write the address it is meant for, e.g. 127.0.0.1");
}
