namespace DeployGuard.Documents.Compose;

/// <summary>
/// Merges the value a later file brings into that of an earlier one. How depends on the attribute: scalars are replaced, mappings
/// merged, lists appended, and what is a list of named things is merged by name. Source: compose specification, "Merge"; the exceptions
/// were measured.
/// </summary>
internal static class ComposeMerge
{
    /// <summary>Merges two whole files.</summary>
    public static ComposeMapping Files(ComposeMapping earlier, ComposeMapping later) => Mappings(earlier, later, (name, one, other) => name switch
    {
        "services" => Map(one, other, (_, service, override_) => Both(service, override_, Service)),
        "networks" or "volumes" or "secrets" or "configs" => Map(one, other, (_, resource, override_) => Both(resource, override_, Resource)),
        _ => Default(one, other),
    });

    /// <summary>Merges two services: two files of a project, or a service and the one it extends.</summary>
    public static ComposeMapping Service(ComposeMapping earlier, ComposeMapping later) => Mappings(earlier, later, ServiceAttribute);

    private static ComposeNode ServiceAttribute(string name, ComposeNode earlier, ComposeNode later)
    {
        switch (name)
        {
            case "command" or "entrypoint":
                return later;
            case "environment" or "labels" or "annotations" or "sysctls":
                return KeyValues(earlier, later);
            case "ports":
                return Append(earlier, later, ComposeIdentity.OfPort);
            case "volumes":
                return Append(earlier, later, ComposeIdentity.OfMount);
            case "configs" or "secrets":
                return Append(earlier, later, ComposeIdentity.OfFileReference);
            case "devices":
                return Append(earlier, later, ComposeIdentity.OfDevice);
            case "tmpfs":
                return Append(earlier, later, ComposeIdentity.OfMemory);
            case "extra_hosts" or "security_opt":
                return Append(earlier, later, _ => null);
            case "dns" or "dns_opt" or "dns_search" or "env_file" or "cap_add" or "cap_drop" or "expose" or "profiles" or "links" or "external_links":
                return Append(earlier, later, ComposeIdentity.OfText);
            case "build":
                return Expanded(earlier, later, "context", BuildAttribute);
            case "depends_on" or "networks" or "models":
                return Named(earlier, later);
            case "healthcheck":
                return Both(earlier, later, (one, other) => Mappings(one, other, (key, a, b) => key == "test" ? b : Default(a, b)));
            case "logging":
                return Both(earlier, later, Logging);
            case "ulimits":
                return Map(earlier, later, (_, _, limit) => limit);
            case "deploy":
                return Both(earlier, later, (one, other) => Mappings(one, other, (key, a, b) => key == "labels" ? KeyValues(a, b) : Default(a, b)));
            default:
                return Default(earlier, later);
        }
    }

    private static ComposeNode BuildAttribute(string name, ComposeNode earlier, ComposeNode later) =>
        name is "args" or "labels" or "additional_contexts" ? KeyValues(earlier, later) : Default(earlier, later);

    /// <summary>Options belong to a driver: another driver starts anew.</summary>
    private static ComposeMapping Logging(ComposeMapping earlier, ComposeMapping later)
    {
        var (one, other) = (earlier.Scalar("driver")?.Value, later.Scalar("driver")?.Value);
        return one is null || other is null || one == other ? Mappings(earlier, later, (_, a, b) => Default(a, b)) : later;
    }

    private static ComposeMapping Resource(ComposeMapping earlier, ComposeMapping later) =>
        Mappings(earlier, later, (name, one, other) => name switch
        {
            "labels" => KeyValues(one, other),
            "ipam" => Both(one, other, (a, b) =>
                Mappings(a, b, (key, x, y) => key == "config" ? Append(x, y, ComposeIdentity.OfSubnet) : Default(x, y))),
            _ => Default(one, other),
        });

    private static ComposeNode Default(ComposeNode earlier, ComposeNode later) => (earlier, later) switch
    {
        (ComposeMapping one, ComposeMapping other) => Mappings(one, other, (_, a, b) => Default(a, b)),
        (ComposeSequence, ComposeSequence) => Append(earlier, later, _ => null),
        _ => later,
    };

    /// <summary>Merges key by key; the tags of the later file and a null in it are obeyed here.</summary>
    private static ComposeMapping Mappings(
        ComposeMapping earlier, ComposeMapping later, Func<string, ComposeNode, ComposeNode, ComposeNode> merge) =>
        new(later.Location, Entries(earlier.Entries, later.Entries, merge), earlier.Tag);

    private static List<ComposeEntry> Entries(
        IReadOnlyList<ComposeEntry> earlier, IReadOnlyList<ComposeEntry> later, Func<string, ComposeNode, ComposeNode, ComposeNode> merge)
    {
        var entries = earlier.ToList();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++) index[entries[i].Name] = i;
        var removed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in later)
        {
            if (entry.Value.Tag == ComposeTag.Reset)
            {
                removed.Add(entry.Name);
            }
            else if (!index.TryGetValue(entry.Name, out var at))
            {
                entries.Add(entry);
            }
            else if (entry.Value.Tag == ComposeTag.Override)
            {
                entries[at] = entry;
            }
            else if (!entry.Value.IsNull)
            {
                var value = entries[at].Value;
                entries[at] = entry with { Value = value.IsNull ? entry.Value : merge(entry.Name, value, entry.Value) };
            }
        }

        if (removed.Count > 0) entries.RemoveAll(entry => removed.Contains(entry.Name));
        return entries;
    }

    private static ComposeNode Map(ComposeNode earlier, ComposeNode later, Func<string, ComposeNode, ComposeNode, ComposeNode> merge) =>
        Both(earlier, later, (one, other) => Mappings(one, other, merge));

    private static ComposeNode Both(ComposeNode earlier, ComposeNode later, Func<ComposeMapping, ComposeMapping, ComposeMapping> merge) =>
        earlier is ComposeMapping one && later is ComposeMapping other ? merge(one, other) : later;

    private static ComposeNode Expanded(
        ComposeNode earlier, ComposeNode later, string shortFormKey, Func<string, ComposeNode, ComposeNode, ComposeNode> merge) =>
        ComposeForms.Expand(earlier, shortFormKey) is { } one && ComposeForms.Expand(later, shortFormKey) is { } other
            ? Mappings(one, other, merge)
            : later;

    private static ComposeMapping KeyValues(ComposeNode earlier, ComposeNode later) =>
        new(later.Location, Entries(ComposeForms.KeyValues(earlier), ComposeForms.KeyValues(later), (_, one, other) => Default(one, other)));

    private static ComposeMapping Named(ComposeNode earlier, ComposeNode later) =>
        new(later.Location, Entries(ComposeForms.Names(earlier), ComposeForms.Names(later), (_, one, other) => Default(one, other)));

    /// <summary>
    /// Appends; of items with the same identity the later stays, in the place of the earlier. Items without identity all stay.
    /// </summary>
    private static ComposeSequence Append(ComposeNode earlier, ComposeNode later, Func<ComposeNode, string?> identity)
    {
        var items = new List<ComposeNode>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in ComposeForms.List(earlier).Concat(ComposeForms.List(later)))
        {
            var key = identity(item);
            if (key is not null && index.TryGetValue(key, out var at))
            {
                items[at] = item;
                continue;
            }

            if (key is not null) index[key] = items.Count;
            items.Add(item);
        }

        return new ComposeSequence(later.Location, items);
    }
}
