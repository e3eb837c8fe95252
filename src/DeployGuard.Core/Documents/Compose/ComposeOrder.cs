using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Compose;

/// <summary>The order in which people expect to find things in a compose file.</summary>
internal static class ComposeOrder
{
    private static readonly string[] Top = ["version", "name", "include", "services", "networks", "volumes", "secrets", "configs"];

    private static readonly string[] Service =
    [
        "image", "build", "container_name", "depends_on", "volumes", "volumes_from", "configs", "secrets", "environment", "env_file", "ports",
        "networks", "network_mode", "extra_hosts", "command", "entrypoint", "working_dir", "restart", "healthcheck", "logging", "labels", "user",
        "isolation",
    ];

    /// <summary>For each list out of order the first thing that comes too late, and the one it belongs in front of.</summary>
    public static IEnumerable<(Location Place, string Name, string Before)> Slips(ComposeDocument file)
    {
        foreach (var root in file.Yaml.Roots.OfType<YamlMapping>())
        {
            foreach (var slip in InMapping(file, root)) yield return slip;
        }
    }

    private static IEnumerable<(Location Place, string Name, string Before)> InMapping(ComposeDocument file, YamlMapping root)
    {
        if (First(root, name => Rank(Top, name)) is { } top) yield return At(file, top);
        if (Own(root, "services") is not YamlMapping services) yield break;
        if (First(services, name => name) is { } service) yield return At(file, service);

        foreach (var content in services.Entries.Select(entry => entry.Value).OfType<YamlMapping>())
        {
            if (First(content, name => Rank(Service, name)) is { } key) yield return At(file, key);
            if (Own(content, "depends_on") is { } dependencies && First(dependencies, name => name) is { } dependency) yield return At(file, dependency);
            if (Own(content, "ports") is YamlSequence ports && First(ports, PortRank) is { } port) yield return At(file, port);
        }
    }

    private static (Location, string, string) At(ComposeDocument file, (YamlScalar Late, YamlScalar Before) slip) =>
        (new Location(file.Text, slip.Late.Span), slip.Late.Value, slip.Before.Value);

    private static YamlNode? Own(YamlMapping mapping, string name) => mapping.Entries.FirstOrDefault(entry => entry.Name == name)?.Value;

    /// <summary>The first of the names that ranks below one in front of it. Names without rank stand anywhere.</summary>
    private static (YamlScalar Late, YamlScalar Before)? First(YamlNode list, Func<string, string?> rank)
    {
        var names = list switch
        {
            YamlMapping mapping => mapping.Entries.Where(entry => !entry.IsMerge).Select(entry => entry.Key),
            YamlSequence sequence => sequence.Items,
            _ => [],
        };
        YamlScalar? last = null;
        foreach (var name in names.OfType<YamlScalar>().Where(name => rank(name.Value) is not null))
        {
            if (last is not null && string.CompareOrdinal(rank(name.Value), rank(last.Value)) < 0) return (name, last);
            last = name;
        }

        return null;
    }

    private static string? Rank(string[] order, string name)
    {
        var index = Array.IndexOf(order, name);
        return index < 0 ? null : ((char)('A' + index)).ToString();
    }

    /// <summary>By the port of the host, as a number; none for what has variables, an address or ranges.</summary>
    private static string? PortRank(string text)
    {
        var first = text.Split(':', '/')[0];
        return first.Length is > 0 and <= 5 && first.All(char.IsDigit) ? first.PadLeft(5, '0') : null;
    }
}
