using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A service that shares a namespace with its host, and ports that mean nothing there.</summary>
public sealed class DG2009HostNamespace : ComposeServiceRule
{
    private static readonly (string Attribute, string Shared)[] Namespaces =
    [
        ("network_mode", "network"), ("pid", "processes"), ("ipc", "memory"), ("uts", "host name"), ("userns_mode", "users"),
        ("cgroup", "control groups"),
    ];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2009", "Service shares a namespace with the host", FindingLevel.Warning)
    {
        Aliases = ["kics:host-namespace-is-shared", "kics:shared-host-network-namespace"],
    };

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        foreach (var (attribute, shared) in Namespaces)
        {
            if (service.Scalar(attribute) is not { Value: "host" } mode) continue;

            var finding = Report(mode.Location, $"'{Excerpt.Of(service.Name)}' shares the {shared} of the host; remove {attribute} to keep it apart");
            yield return HostToolImage.WatchesHost(service.Image) ? finding with { Level = FindingLevel.Suggestion } : finding.Relaxed(project);
        }

        if (service.Scalar("network_mode") is { Value: "host" } && service.Ports.Count > 0)
            yield return Report(service.Content.FindEntry("ports")!.NameLocation, "In the network of the host no port is published; remove ports, or network_mode");
    }
}
