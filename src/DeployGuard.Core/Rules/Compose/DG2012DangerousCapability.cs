using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A capability that reaches beyond the container, or one that does not exist.</summary>
public sealed class DG2012DangerousCapability : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2012", "Capability is dangerous or unknown", FindingLevel.Blocking);

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        foreach (var attribute in new[] { "cap_add", "cap_drop" })
        {
            foreach (var text in service.Items(attribute).OfType<ComposeScalar>())
            {
                if (text.Value is not { Length: > 0 } value) continue;

                var name = LinuxCapability.Normalize(value);
                if (!LinuxCapability.Names.Contains(name))
                    yield return Report(text.Location, Unknown(value, name));
                else if (attribute == "cap_add" && LinuxCapability.IsDangerous(name) && Judge(text, name, service, project) is { } finding)
                    yield return finding;
            }
        }
    }

    private static string Unknown(string value, string name) => NearestName.Find(name, LinuxCapability.Names) is { } nearest
        ? $"There is no capability '{Excerpt.Of(value)}', and the engine refuses to start the service; write {nearest}"
        : $"There is no capability '{Excerpt.Of(value)}', and the engine refuses to start the service; remove it";

    private Finding? Judge(ComposeScalar text, string name, ComposeService service, ComposeProject project)
    {
        var finding = Report(text.Location, $"{name} lets '{Excerpt.Of(service.Name)}' reach beyond its container; remove it or take a narrower capability") with
        {
            Level = LinuxCapability.IsRoot(name) ? FindingLevel.Warning : FindingLevel.Suggestion,
        };
        return name switch
        {
            "NET_ADMIN" when HostToolImage.ChangesNetwork(service.Image) || HasTunnel(service) => null,
            // Debuggers attach with it.
            "SYS_PTRACE" when finding.IsForDevelopment(project) => null,
            _ => finding.Relaxed(project),
        };
    }

    private static bool HasTunnel(ComposeService service) =>
        service.Items("devices").OfType<ComposeScalar>().Any(device => device.Raw.StartsWith("/dev/net/tun", StringComparison.Ordinal));
}
