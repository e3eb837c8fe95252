namespace DeployGuard.Documents.Compose;

/// <summary>
/// What makes two items of a list the same one when files are merged. Null when a variable hides it: the items then stay apart.
/// </summary>
internal static class ComposeIdentity
{
    /// <summary>Address, both ports and protocol: <c>8080:80</c> and <c>127.0.0.1:8080:80</c> are two.</summary>
    public static string? OfPort(ComposeNode node) => ComposePort.Read(node) is { HasUnknown: false, Target: not null } port
        ? $"{port.HostIp}|{port.Published}|{port.Target}|{port.Protocol}"
        : (node as ComposeScalar)?.Raw;

    /// <summary>The place in the container.</summary>
    public static string? OfMount(ComposeNode node) => ComposeMount.Read(node)?.Target;

    /// <summary>The target of a secret or config; the short form of another target is another entry.</summary>
    public static string? OfFileReference(ComposeNode node) => node is ComposeMapping mapping
        ? (mapping.Scalar("target") ?? mapping.Scalar("source"))?.Value
        : (node as ComposeScalar)?.Value;

    /// <summary>The device as the container sees it.</summary>
    public static string? OfDevice(ComposeNode node)
    {
        if (node is ComposeMapping mapping) return mapping.Scalar("target")?.Value;
        if (node is not ComposeScalar scalar) return null;

        var parts = scalar.Split(':');
        return parts[Math.Min(1, parts.Count - 1)].Value;
    }

    /// <summary>The text before the first equals sign.</summary>
    public static string? OfMemory(ComposeNode node) => (node as ComposeScalar)?.SplitFirst('=').Name.Value;

    /// <summary>The text; for <c>env_file</c> with options its path.</summary>
    public static string? OfText(ComposeNode node) => node is ComposeMapping mapping ? mapping.Scalar("path")?.Value : (node as ComposeScalar)?.Value;

    /// <summary>The subnet of an address pool.</summary>
    public static string? OfSubnet(ComposeNode node) => (node as ComposeMapping)?.Scalar("subnet")?.Value;
}
