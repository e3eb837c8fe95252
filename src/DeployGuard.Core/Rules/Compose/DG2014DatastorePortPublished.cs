using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A database, broker or admin tool that other machines reach.</summary>
public sealed class DG2014DatastorePortPublished : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2014", "Datastore is published on every address", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override bool HoldsInEveryProject => true;

    // In the network of the host ports are ignored (DG2009).
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context) =>
        from port in service.Ports
        where port.IsOnEveryAddress && service.Scalar("network_mode")?.Value != "host"
        where ServiceRole.LeadsToData(port, service, project, context.Documents)
        select Report(port.Location, Message(service, port)).Relaxed(project) with { Edits = Edits(port) };

    private static string Message(ComposeService service, ComposePort port) => port.Published is { } published
        ? $"Other machines reach '{Excerpt.Of(service.Name)}' on port {published}, past the firewall; publish it on 127.0.0.1 or not at all"
        : $"Other machines reach '{Excerpt.Of(service.Name)}' on this port, past the firewall; publish it on 127.0.0.1 or not at all";

    /// <summary>Only where no variable may bring an address along.</summary>
    private static IReadOnlyList<TextEdit> Edits(ComposePort port)
    {
        if (port.ShortForm is not { IsLiteral: true } text || port.HostIpText is not null) return [];

        var start = text.Part(0, 1).Location;
        return start.Span.Length == 1
            ? [new TextEdit(start with { Span = new TextSpan(start.Span.Start, 0) }, port.PublishedText is null ? "127.0.0.1::" : "127.0.0.1:")]
            : [];
    }
}
