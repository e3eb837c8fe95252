namespace DeployGuard.Documents.StartUp;

/// <summary>Paths of endpoints: joined, compared with what a probe asks for, and told apart by what they are for.</summary>
public static class RoutePath
{
    private const int MaximumSegments = 32;

    private static readonly char[] Slashes = ['/'];

    /// <summary>Words that no path of another kind contains.</summary>
    private static readonly HashSet<string> HealthWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "health", "healthz", "healthcheck", "healthchecks", "health-check", "health-checks", "health_check", "healthy", "readyz", "livez", "readiness", "liveness", "hc", "_health", "-health",
    };

    /// <summary>Words that are about health only where nothing but a prefix stands in front: an order has a status, too.</summary>
    private static readonly HashSet<string> OpenWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "ready", "live", "alive", "ping", "status", "startup", "heartbeat", "up",
    };

    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "app", "internal", "system", "probe", "probes", "monitoring", "management", "actuator", "_",
    };

    /// <summary>The segments of a path, without what stands behind a question mark.</summary>
    public static IReadOnlyList<string> Segments(string path)
    {
        var query = path.IndexOf('?');
        // {id?} is an optional parameter.
        if (query >= 0 && (query + 1 >= path.Length || path[query + 1] != '}')) path = path.Substring(0, query);
        return [.. path.Split(Slashes, StringSplitOptions.RemoveEmptyEntries).Take(MaximumSegments)];
    }

    /// <summary>True for a path that asks whether a program is well: <c>/healthz</c>, <c>/health/ready</c>, <c>/api/ping</c>.</summary>
    public static bool IsHealth(string path)
    {
        var segments = Segments(path);
        if (segments.Count == 0) return false;
        if (segments.Any(segment => HealthWords.Contains(segment))) return true;

        var last = segments[segments.Count - 1];
        return OpenWords.Contains(last) && segments.Take(segments.Count - 1).All(segment => Prefixes.Contains(segment) || IsVersion(segment));
    }

    /// <summary>A path below a prefix, with one slash between them and one in front; a slash in front of the path changes nothing.</summary>
    public static string Below(string prefix, string path) => Join(prefix, path.TrimStart('/'));

    /// <summary>The path of an action, beginning with a slash; <c>~/</c> and a leading slash leave the prefix of a controller.</summary>
    public static string Join(string prefix, string path)
    {
        if (path.StartsWith("~/", StringComparison.Ordinal)) return path.Substring(1);
        if (path.StartsWith("/", StringComparison.Ordinal) || prefix.Trim('/').Length == 0) return "/" + path.Trim('/');
        return "/" + (prefix.Trim('/') + "/" + path.Trim('/')).Trim('/');
    }

    /// <summary>
    /// True when a request for a path may reach an endpoint, in front of whose path the base of the program or the path of a proxy may stand.
    /// </summary>
    /// <param name="route">The path of the endpoint, with parameters such as <c>{id}</c> and <c>[action]</c>.</param>
    /// <param name="path">The path asked for.</param>
    public static bool MayAnswer(string route, string path)
    {
        var (wanted, asked) = (Segments(route), Segments(path));
        if (wanted.Any(segment => segment.StartsWith("{*", StringComparison.Ordinal))) return true;

        var least = wanted.Count(segment => !segment.EndsWith("?}", StringComparison.Ordinal));
        for (var count = Math.Min(wanted.Count, asked.Count); count >= least; count--)
        {
            var first = asked.Count - count;
            if (Enumerable.Range(0, count).All(index => MayBe(wanted[index], asked[first + index]))) return true;
        }

        return false;
    }

    private static bool MayBe(string segment, string asked) =>
        segment.IndexOf('{') >= 0 || segment.IndexOf('[') >= 0 || segment.Equals(asked, StringComparison.OrdinalIgnoreCase);

    private static bool IsVersion(string segment) =>
        segment.IndexOf("version", StringComparison.OrdinalIgnoreCase) >= 0
        || (segment.Length > 1 && segment[0] is 'v' or 'V' && char.IsDigit(segment[1]));
}
