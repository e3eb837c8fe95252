using DeployGuard.Documents.CSharp;

namespace DeployGuard.Documents.StartUp;

/// <summary>Tells which calls of a file map endpoints, and their paths.</summary>
/// <param name="content">The file.</param>
/// <param name="code">What it says.</param>
internal sealed class RouteReader(string content, CSharpCode code)
{
    private readonly Dictionary<CSharpInvocation, (string Root, string? Prefix)> chains = [];
    private readonly Dictionary<string, string?> groups = new(StringComparer.Ordinal);

    /// <summary>What a call maps; null when it maps nothing. It has to be asked for every call in order.</summary>
    public (StartUpFactKind Kind, EvidenceStrength Strength, string? Path)? Of(CSharpInvocation call)
    {
        var (root, prefix) = ChainOf(call);
        switch (call.Name)
        {
            case "MapHealthChecks" or "UseHealthChecks" or "UseHealthCheck":
                var path = PathOf(call) is { } written ? Below(prefix, written) : null;
                return (StartUpFactKind.HealthEndpoint, call.Arguments.Count == 0 ? EvidenceStrength.Weak : EvidenceStrength.Strong, path);
            case "MapDefaultEndpoints":
                return (StartUpFactKind.HealthEndpoint, EvidenceStrength.Weak, null);
            case "Run" or "Use" when RoutingNames.IsProgram(root) && AnswersByItself(call):
                return (StartUpFactKind.OpenRoutes, EvidenceStrength.Strong, null);
            case "UseMiddleware" when call.TypeArguments?.IndexOf("Health", StringComparison.OrdinalIgnoreCase) >= 0:
                return (StartUpFactKind.HealthEndpoint, EvidenceStrength.Weak, null);
        }

        if (RoutingNames.IsVerb(call.Name) && MapsPath(call, root)) return OfPath(PathOf(call) is { } own ? Below(prefix, own) : null);
        if (RoutingNames.UsesNamesOfControllers(call.Name)) return (StartUpFactKind.OpenRoutes, EvidenceStrength.Weak, null);
        return (RoutingNames.IsProgram(root) || (call.Name.StartsWith("Map", StringComparison.Ordinal) && root.Length is > 0 and < 4)) && call.Name is not "UseMiddleware"
            && RoutingNames.MayAnswerAnything(call.Name) ? (StartUpFactKind.OpenRoutes, EvidenceStrength.Strong, null) : null;
    }

    /// <summary>What an endpoint of a path is.</summary>
    public static (StartUpFactKind Kind, EvidenceStrength Strength, string? Path) OfPath(string? path) =>
        (path is not null && RoutePath.IsHealth(path) ? StartUpFactKind.HealthEndpoint : StartUpFactKind.Route, EvidenceStrength.Strong, path);

    /// <summary>
    /// What begins the chain of calls, and the path of the groups in it, null for one that is not written down. Calls are asked for in order: what
    /// is in front, and the groups that variables hold, are known.
    /// </summary>
    private (string Root, string? Prefix) ChainOf(CSharpInvocation call)
    {
        var (root, prefix) = call.On is not null ? chains.TryGetValue(call.On, out var chain) ? chain : ("", "")
            : groups.TryGetValue(call.Receiver, out var held) ? (call.Receiver, held)
            : (call.Receiver.Split('.')[0], "");
        if (call.Name != "MapGroup") return chains[call] = (root, prefix);

        prefix = PathOf(call) is { } group ? Below(prefix, group) : null;
        if (code.TokenAt(call.First - 1).Is("=") && code.TokenAt(call.First - 2) is { Kind: CSharpTokenKind.Identifier, Text: { } variable }) groups[variable] = prefix;
        return chains[call] = (root, prefix);
    }

    private static string? Below(string? prefix, string path) => prefix is null ? null : RoutePath.Below(prefix, path);

    private static bool MapsPath(CSharpInvocation call, string root) =>
        call.Arguments.Count > 0 && (call.Name != "Map" || RoutingNames.IsProgram(root) || call.Arguments[0].Value?.StartsWith("/", StringComparison.Ordinal) == true);

    /// <summary>The only text of the first argument, also inside <c>new PathString("/health")</c>; null for anything else.</summary>
    private string? PathOf(CSharpInvocation call)
    {
        if ((call.Argument("pattern", 0) ?? call.Argument("path", 0) ?? call.Argument("prefix", 0)) is not { } argument) return null;
        if (argument.Value is { } value) return value;

        var text = content.Substring(argument.Span.Start, argument.Span.Length);
        if (!text.StartsWith("new", StringComparison.Ordinal)) return null;

        var open = text.IndexOf('"');
        var close = open < 0 ? -1 : text.IndexOf('"', open + 1);
        return close < 0 || text.IndexOf('"', close + 1) >= 0 || text.IndexOf('{') >= 0 || text.IndexOf('+') >= 0 ? null : text.Substring(open + 1, close - open - 1);
    }

    /// <summary>Middleware that is written in place: it answers everything, or looks at the path.</summary>
    private bool AnswersByItself(CSharpInvocation call)
    {
        if (call.Arguments.Count == 0 || call.Arguments[0].Value is not null) return false;

        var (start, length) = (call.Arguments[0].Span.Start, call.Arguments[0].Span.Length);
        return call.Name == "Run"
            ? content.IndexOf("=>", start, length, StringComparison.Ordinal) >= 0
            : content.IndexOf(".Path", start, length, StringComparison.Ordinal) >= 0 || code.TokenAt(call.Next).Kind == CSharpTokenKind.String;
    }
}
