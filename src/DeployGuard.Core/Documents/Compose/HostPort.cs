namespace DeployGuard.Documents.Compose;

/// <summary>One port of the host that a container certainly takes.</summary>
/// <param name="Number">The port.</param>
/// <param name="Text">The text that names it.</param>
/// <param name="Port">The entry of <c>ports</c>.</param>
/// <param name="Service">The service.</param>
internal sealed record HostPort(int Number, ComposeScalar Text, ComposePort Port, ComposeService Service)
{
    /// <summary>A range this long is no list of ports anybody counts on.</summary>
    private const int LongestRange = 100;

    /// <summary>
    /// The ports a service takes. None where a variable takes part, where a range of the host serves a single port of the container
    /// (docker picks a free one), where none is written (docker picks any), and where containers share a network or never run.
    /// </summary>
    public static IEnumerable<HostPort> Of(ComposeService service, ComposeProject project)
    {
        if (service.Content["network_mode"] is { IsNull: false } || NeverRuns(service)) return [];

        return
            from port in service.Ports
            where port is { Published: { Count: > 0 and <= LongestRange }, PublishedText.HasVariables: false, Protocol: not null, HostIp: not null }
                && (port.HostIpText is null || !port.HostIpText.HasVariables)
                && port.Target is { } target && target.Count == port.Published.Value.Count
                && project.FileOf(port.Location) is not null
            from number in Enumerable.Range(port.Published!.Value.Start, port.Published.Value.Count)
            where number > 0
            select new HostPort(number, port.PublishedText!, port, service);
    }

    /// <summary>True when the two cannot be bound at the same time.</summary>
    public bool Collides(HostPort other) =>
        Number == other.Number && Port.Protocol == other.Port.Protocol && Overlap(Port.HostIp!, other.Port.HostIp!)
        && (Service == other.Service ? !IsSamePublication(other) : Service.MayRunWith(other.Service));

    /// <summary>Within a service only what one file writes counts: what an override keeps of a base is DG2040's.</summary>
    private bool IsSamePublication(HostPort other) =>
        Port == other.Port
        || Port.Location.Path != other.Port.Location.Path
        || (Port.HostIp == other.Port.HostIp && Port.Target == other.Port.Target);

    private static bool NeverRuns(ComposeService service) =>
        (service.Scalar("scale") ?? service.Content.Find("deploy", "replicas") as ComposeScalar)?.Value == "0";

    private static bool Overlap(string one, string other)
    {
        if (one == other || one.Length == 0 || other.Length == 0) return true;

        var isSix = one.IndexOf(':') >= 0;
        return isSix == (other.IndexOf(':') >= 0) && (IsEvery(one) || IsEvery(other));
    }

    private static bool IsEvery(string address) => address is "0.0.0.0" or "::" or "*";
}
