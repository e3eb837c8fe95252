using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>Two attributes of which compose takes only one, or whose values have to agree.</summary>
/// <param name="Kind">What is wrong with them.</param>
/// <param name="Location">The one that is reported.</param>
/// <param name="Name">Its name.</param>
/// <param name="Other">The name of the other one; empty when something is missing.</param>
/// <param name="OtherLocation">The other one; null when something is missing.</param>
public sealed record ComposeConflict(ComposeConflictKind Kind, Location Location, string Name, string Other, Location? OtherLocation)
{
    private static readonly string[] Sources = ["file", "environment", "content"];

    /// <summary>Pairs of an attribute of the service and the one of <c>deploy</c> that says the same.</summary>
    private static readonly (string Attribute, string[] Deploy, Func<string, double?> Read)[] Twins =
    [
        ("scale", ["deploy", "replicas"], Number),
        ("cpus", ["deploy", "resources", "limits", "cpus"], Number),
        ("pids_limit", ["deploy", "resources", "limits", "pids"], Number),
        ("mem_limit", ["deploy", "resources", "limits", "memory"], ComposeByteSize.Parse),
        ("mem_reservation", ["deploy", "resources", "reservations", "memory"], ComposeByteSize.Parse),
    ];

    /// <summary>The conflicts of a project that compose refuses, in no order.</summary>
    public static IEnumerable<ComposeConflict> In(ComposeProject project) =>
        project.Services.SelectMany(InService).Concat(
            from section in new[] { "networks", "volumes", "secrets", "configs" }
            from entry in project.Section(section)
            from conflict in InResource(section, entry)
            select conflict);

    private static IEnumerable<ComposeConflict> InService(ComposeService service)
    {
        if (service.Content.FindEntry("network_mode") is { Value.IsNull: false } mode && service.Names("networks").Count > 0)
            yield return Between(ComposeConflictKind.Exclusive, mode, service.Content.FindEntry("networks")!);
        if (service.Build?.FindEntry("dockerfile_inline") is { Value.IsNull: false } inline && service.Build.FindEntry("dockerfile") is { Value.IsNull: false } file)
            yield return Between(ComposeConflictKind.Exclusive, inline, file);

        if (service.Content.FindEntry("container_name") is { Value.IsNull: false } name && Copies(service) is { } copies)
            yield return new ComposeConflict(ComposeConflictKind.NamedCopies, name.NameLocation, name.Name, copies.Name, copies.Location);

        foreach (var (attribute, path, read) in Twins)
        {
            if (Literal(service, attribute) is not { } scalar || Literal(service, path) is not { } other) continue;
            if (read(scalar.Raw) is { } one && read(other.Raw) is { } two && one != two)
                yield return new ComposeConflict(ComposeConflictKind.Differs, scalar.Location, attribute, string.Join(".", path), other.Location);
        }

        if (service.Scalar("platform") is { IsLiteral: true } platform && service.Build?["platforms"] is ComposeSequence { Items.Count: > 0 } platforms
            && platforms.Items.All(item => item is ComposeScalar { IsLiteral: true } listed && listed.Raw != platform.Raw))
        {
            yield return new ComposeConflict(ComposeConflictKind.NotListed, platform.Location, platform.Raw, "build.platforms", platforms.Location);
        }

        foreach (var memory in service.Items("tmpfs").OfType<ComposeScalar>())
        {
            var target = memory.SplitFirst(':').Name;
            var mount = service.Mounts.FirstOrDefault(one => one.Target is { } place && place == target.Value?.TrimEnd('/'));
            if (mount is not null) yield return new ComposeConflict(ComposeConflictKind.MountedTwice, target.Location, target.Value!, "volumes", mount.Location);
        }
    }

    private static IEnumerable<ComposeConflict> InResource(string section, ComposeEntry entry)
    {
        var isFile = section is "secrets" or "configs";
        if (entry.Value is not ComposeMapping resource)
        {
            if (isFile && entry.Value.IsNull) yield return new ComposeConflict(ComposeConflictKind.NoSource, entry.NameLocation, entry.Name, "", null);
            yield break;
        }

        if (resource.FindEntry("external") is { } external && IsExternal(external.Value))
        {
            if (resource.Entries.FirstOrDefault(other => other.Name is not ("external" or "name") && !other.Name.StartsWith("x-", StringComparison.Ordinal)) is { } more)
                yield return Between(ComposeConflictKind.External, more, external);
            yield break;
        }

        if (!isFile || resource["driver"] is not null || resource["external"] is not null) yield break;

        var sources = resource.Entries.Where(source => Sources.Contains(source.Name)).ToList();
        if (sources.Count == 0) yield return new ComposeConflict(ComposeConflictKind.NoSource, entry.NameLocation, entry.Name, "", null);
        else if (sources.Count > 1) yield return Between(ComposeConflictKind.Exclusive, sources[1], sources[0]);
    }

    /// <summary>Where a service says that it runs more than once; null when it does not.</summary>
    private static (string Name, Location Location)? Copies(ComposeService service)
    {
        if (Literal(service, "scale") is { } scale && Number(scale.Raw) > 1) return ("scale", scale.Location);
        return Literal(service, "deploy", "replicas") is { } replicas && Number(replicas.Raw) > 1 ? ("deploy.replicas", replicas.Location) : null;
    }

    /// <summary>A value without variables: with one, another machine may well have values that agree.</summary>
    private static ComposeScalar? Literal(ComposeService service, params string[] path) =>
        service.Content.Find(path) is ComposeScalar { IsNull: false, IsLiteral: true } scalar ? scalar : null;

    private static bool IsExternal(ComposeNode value) => value is ComposeMapping || (value as ComposeScalar)?.Boolean == true;

    private static ComposeConflict Between(ComposeConflictKind kind, ComposeEntry entry, ComposeEntry other) =>
        new(kind, entry.NameLocation, entry.Name, other.Name, other.NameLocation);

    private static double? Number(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What is wrong with two attributes.</summary>
public enum ComposeConflictKind
{
    /// <summary>Only one of them may be written.</summary>
    Exclusive,

    /// <summary>They say the same, and differently.</summary>
    Differs,

    /// <summary>What is external is not described here.</summary>
    External,

    /// <summary>A container name belongs to one container.</summary>
    NamedCopies,

    /// <summary>The same place in the container is memory and something else.</summary>
    MountedTwice,

    /// <summary>The platform a service runs on is not among those it is built for.</summary>
    NotListed,

    /// <summary>A secret or config says nowhere what it holds.</summary>
    NoSource,
}
