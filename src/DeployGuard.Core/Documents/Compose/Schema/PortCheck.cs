using System.Globalization;
using DeployGuard.Documents.Dockerfiles.Reading;

namespace DeployGuard.Documents.Compose.Schema;

/// <summary>Judges published ports: <c>[[address:][published[-end]]:]target[-end][/protocol]</c>.</summary>
internal static class PortCheck
{
    /// <summary>What is wrong with a port in its short form; null when nothing is or a variable hides it.</summary>
    public static SchemaProblem? Of(ComposeScalar scalar)
    {
        if (scalar.PartialValue.Length == 0 || ComposeValues.IsPlaceholder(scalar.PartialValue) || ComposePort.Read(scalar) is not { } port) return null;

        // A variable may hold several parts at once ("127.0.0.1:8080"), which moves all the others: only the last one keeps its place.
        var target = OfRange(port.TargetText!);
        if (target is not null || scalar.Value is null) return target;
        if (scalar.HasVariables && port.TargetText!.Raw.IndexOf('$') >= 0) return null;
        if (scalar.SplitFirst('/').Value is { } protocol && OfProtocol(protocol) is { } unknown) return unknown;
        if (port.HostIpText is { } address && address.Value is { Length: > 0 } ip && !ComposeValues.IsAddress(ip))
            return Bad(address, $"{Characters.Excerpt(ip)} is no IP address; write one such as 127.0.0.1");
        if (port.PublishedText is not { } published) return null;

        return OfRange(published) ?? OfWidths(scalar, port);
    }

    /// <summary>What is wrong with a port or a range of ports; null when nothing is or a variable hides it.</summary>
    public static SchemaProblem? OfRange(ComposeScalar scalar)
    {
        if (scalar.Value is not { } value) return null;
        if (value.Length == 0 && scalar.HasVariables) return null;

        var dash = value.IndexOf('-');
        var first = dash < 0 ? value : value.Substring(0, dash);
        var last = dash < 0 ? value : value.Substring(dash + 1);
        if (value.Length == 0) return Bad(scalar, "A port is missing here; write the port of the container behind the last colon");
        if (!ComposeValues.IsPort(first) || !ComposeValues.IsPort(last))
            return Bad(scalar, $"{Characters.Excerpt(value)} is no port; write a number up to 65535, or a range such as 8000-8010");

        return Number(first) > Number(last) ? Bad(scalar, $"The range {Number(first)}-{Number(last)} runs backwards; write {Number(last)}-{Number(first)}") : null;
    }

    /// <summary>What is wrong with a protocol; null when nothing is or a variable hides it.</summary>
    public static SchemaProblem? OfProtocol(ComposeScalar scalar) =>
        scalar.Value is { Length: > 0 } value && value.ToLowerInvariant() is not ("tcp" or "udp" or "sctp")
            ? Bad(scalar, $"{Characters.Excerpt(value)} is no protocol of a port; write tcp, udp or sctp")
            : null;

    // Several host ports for one container port are a choice; anything else has to pair off.
    private static SchemaProblem? OfWidths(ComposeScalar scalar, ComposePort port) =>
        port.Target is { Count: > 1 } target && port.Published is { } published && target.Count != published.Count
            ? Bad(scalar, $"{published.Count} port(s) of the host stand against {target.Count} of the container; write ranges of equal length")
            : null;

    private static SchemaProblem Bad(ComposeScalar scalar, string message) => new(SchemaProblemKind.BadValue, scalar.Location, message);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
