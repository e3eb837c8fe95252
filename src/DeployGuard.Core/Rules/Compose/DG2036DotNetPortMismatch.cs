using System.Globalization;
using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A published port behind which an ASP.NET Core program does not listen.</summary>
public sealed class DG2036DotNetPortMismatch : ComposeServiceRule
{
    /// <summary>What ASP.NET Core listens on by some default; another number may belong to a debugger or to another process.</summary>
    private static readonly int[] WebPorts = [80, 443, 8080, 8081, 5000, 5001];

    private static readonly int[] HttpsPorts = [443, 8081, 5001];

    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2036", "Published port is not the one ASP.NET Core listens on", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        var published = service.Ports.Where(port => port.Protocol == "tcp").ToList();
        if (published.Count == 0 || ServicePorts.Of(service, project, context.Documents) is not { } listening) yield break;

        foreach (var port in published)
        {
            if (port is not { Target: { Count: 1 } target, TargetText: { } text } || listening.Ports.Contains(target.Start)) continue;
            if (!WebPorts.Contains(target.Start) && (listening.IsDefault || published.Count > 1)) continue;

            var isReached = published.Any(other => other.Target is { } reached && reached.Contains(listening.Ports[0]));
            yield return Report(text.Location, Message(target.Start, listening.Ports, isReached)) with
            {
                Edits = isReached || HttpsPorts.Contains(target.Start) || text.Raw != target.ToString() || listening.Ports.Count > 1 ? [] : [Edit(text, listening.Ports[0])],
                Related = [Reason(listening)],
            };
        }
    }

    private static string Message(int target, IReadOnlyList<int> listening, bool isReached) => isReached
        ? $"Nothing listens on port {target} in the container, the program listens on {Excerpt.Of(string.Join(", ", listening))}; remove this entry"
        : $"Nothing listens on port {target} in the container; write {Excerpt.Of(string.Join(" or ", listening))}, where the program listens";

    private static RelatedLocation Reason(ServicePorts listening) => listening.Setting is { } setting
        ? new RelatedLocation(setting, "The port is chosen here")
        : new RelatedLocation(listening.Image, $"The program in this image listens on {Excerpt.Of(string.Join(", ", listening.Ports))}");

    // A short form may stand in quotes, which the location of its last part leaves out.
    private static TextEdit Edit(ComposeScalar target, int port)
    {
        var written = target.Location.Source.ToString(target.Location.Span);
        var start = target.Location.Span.Start + Math.Max(0, written.IndexOf(target.Raw, StringComparison.Ordinal));
        return new TextEdit(new Location(target.Location.Source, new TextSpan(start, target.Raw.Length)), port.ToString(CultureInfo.InvariantCulture));
    }
}
