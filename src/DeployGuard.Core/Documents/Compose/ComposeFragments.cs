using DeployGuard.Documents.Dockerfiles.Expansion;

namespace DeployGuard.Documents.Compose;

/// <summary>Tells files that make no sense alone.</summary>
internal static class ComposeFragments
{
    private static readonly string[] Sources = ["image", "build", "extends", "provider"];

    /// <summary>
    /// True for a file that a sibling completes: it changes a service of that file without saying what the service runs, or depends
    /// on one that only that file has.
    /// </summary>
    public static bool Completes(ComposeDocument file, ComposeDocument other)
    {
        var own = Services(file);
        var theirs = Services(other);
        return own.Any(service => theirs.ContainsKey(service.Key) && !HasSource(service.Value))
            || own.Values.SelectMany(Dependencies).Any(name => !own.ContainsKey(name) && theirs.ContainsKey(name));
    }

    /// <summary>True when some service says nothing of what it runs.</summary>
    public static bool IsIncomplete(ComposeDocument file) => Services(file).Values.Any(service => !HasSource(service));

    private static Dictionary<string, ComposeMapping> Services(ComposeDocument file) =>
        (file.Content(UnknownScope.Instance)?.Mapping("services")?.Entries ?? [])
            .Where(entry => entry.Value is ComposeMapping)
            .ToDictionary(entry => entry.Name, entry => (ComposeMapping)entry.Value, StringComparer.Ordinal);

    private static bool HasSource(ComposeMapping service) => Sources.Any(source => service[source] is { IsNull: false });

    private static IEnumerable<string> Dependencies(ComposeMapping service) => ComposeForms.Names(service["depends_on"]).Select(entry => entry.Name);
}
