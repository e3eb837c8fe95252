using System.Globalization;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>A published port of a service, in short or long form. What a variable hides is null.</summary>
public sealed record ComposePort
{
    /// <summary>The item of the list.</summary>
    public required Location Location { get; init; }

    /// <summary>The scalar of the short form; null for the long form.</summary>
    public ComposeScalar? ShortForm { get; init; }

    /// <summary>The part that names the port inside the container.</summary>
    public ComposeScalar? TargetText { get; init; }

    /// <summary>The part that names the port of the host; null when none is written, which publishes a random one.</summary>
    public ComposeScalar? PublishedText { get; init; }

    /// <summary>The part that names the address of the host; null when none is written, which is all of them.</summary>
    public ComposeScalar? HostIpText { get; init; }

    /// <summary>The ports inside the container; null when not known or no port.</summary>
    public PortRange? Target { get; init; }

    /// <summary>The ports of the host; null when none is written, not known or no port.</summary>
    public PortRange? Published { get; init; }

    /// <summary><c>tcp</c> unless the file says otherwise; null when not known.</summary>
    public string? Protocol { get; init; } = "tcp";

    /// <summary>True when some part hides behind a variable of unknown value, the address included.</summary>
    public bool HasUnknown { get; init; }

    /// <summary>
    /// The address of the host without brackets; empty when none is written; null when it hides behind a variable, which may also
    /// stand in front of the port (<c>${BIND}8080:80</c>).
    /// </summary>
    public string? HostIp { get; init; } = "";

    /// <summary>True when the port is reachable from other machines: every address, or none written.</summary>
    public bool IsOnEveryAddress => HostIp is "" or "0.0.0.0" or "::" or "*";

    /// <summary>True when only the machine itself reaches the port.</summary>
    public bool IsOnLoopback => HostIp is { } ip && (ip.StartsWith("127.", StringComparison.Ordinal) || ip is "::1" or "localhost");

    /// <summary>Reads one item of <c>ports</c>; null for what is neither text nor mapping.</summary>
    internal static ComposePort? Read(ComposeNode node) => node switch
    {
        ComposeScalar { IsNull: false } scalar => ReadShort(scalar),
        ComposeMapping mapping => ReadLong(mapping),
        _ => null,
    };

    // [[ip:][published[-end]]:]target[-end][/protocol]; an IPv6 address stands in brackets.
    private static ComposePort ReadShort(ComposeScalar scalar)
    {
        var (ports, protocol) = scalar.SplitFirst('/');
        var raw = ports.Raw;
        var bracket = raw.StartsWith("[", StringComparison.Ordinal) ? raw.IndexOf(']') : -1;
        ComposeScalar? address = null;
        if (bracket > 0 && bracket + 1 < raw.Length && raw[bracket + 1] == ':')
        {
            address = ports.Part(1, bracket - 1);
            ports = ports.Part(bracket + 2, raw.Length - bracket - 2);
        }

        var parts = ports.Split(':');
        var target = parts[parts.Count - 1];
        var published = parts.Count > 1 && parts[parts.Count - 2].Raw.Length > 0 ? parts[parts.Count - 2] : null;
        if (parts.Count > 2)
        {
            // An IPv6 address without brackets is taken, too: all up to the last two parts.
            var length = parts.Take(parts.Count - 2).Sum(part => part.Raw.Length) + parts.Count - 3;
            address ??= ports.Part(0, length);
        }

        // The first variable of "${BIND}:80" may hold an address, a port or both.
        var mayHoldAddress = address is null && parts.Count == 2 && published?.Value is null && published is not null;
        return new ComposePort
        {
            Location = scalar.Location,
            ShortForm = scalar,
            TargetText = target,
            PublishedText = published,
            HostIpText = address,
            Target = PortRange.Parse(target.Value),
            Published = PortRange.Parse(published?.Value),
            Protocol = protocol is null ? "tcp" : protocol.Value?.ToLowerInvariant(),
            HostIp = address is null ? (mayHoldAddress ? null : "") : address.Value,
            HasUnknown = scalar.Value is null,
        };
    }

    private static ComposePort ReadLong(ComposeMapping mapping)
    {
        var target = mapping.Scalar("target");
        var published = mapping.Scalar("published");
        var address = mapping.Scalar("host_ip");
        var protocol = mapping.Scalar("protocol");
        return new ComposePort
        {
            Location = mapping.Location,
            TargetText = target,
            PublishedText = published,
            HostIpText = address,
            Target = PortRange.Parse(target?.Value),
            Published = PortRange.Parse(published?.Value),
            Protocol = protocol is null ? "tcp" : protocol.Value?.ToLowerInvariant(),
            HostIp = address is null ? "" : address.Value,
            HasUnknown = new[] { target, published, address, protocol }.Any(part => part is not null && part.Value is null),
        };
    }
}

/// <summary>Ports from the first to the last.</summary>
/// <param name="Start">1 to 65535, not held against these bounds.</param>
/// <param name="End">Equal to <paramref name="Start"/> for one port.</param>
public readonly record struct PortRange(int Start, int End)
{
    /// <summary>Number of ports; zero or less when the range runs backwards.</summary>
    public int Count => End - Start + 1;

    /// <summary>Reads <c>80</c> or <c>80-90</c>; null for anything else.</summary>
    public static PortRange? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;

        var dash = text!.IndexOf('-');
        var first = dash < 0 ? text : text.Substring(0, dash);
        var last = dash < 0 ? text : text.Substring(dash + 1);
        return TryParse(first, out var start) && TryParse(last, out var end) ? new PortRange(start, end) : null;
    }

    /// <summary>True when both have a port in common.</summary>
    public bool Overlaps(PortRange other) => Start <= other.End && other.Start <= End;

    /// <summary>True when the port is one of these.</summary>
    public bool Contains(int port) => Start <= port && port <= End;

    private static bool TryParse(string text, out int port) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port);

    /// <summary>As in a compose file.</summary>
    public override string ToString() => Start == End
        ? Start.ToString(CultureInfo.InvariantCulture)
        : string.Format(CultureInfo.InvariantCulture, "{0}-{1}", Start, End);
}
