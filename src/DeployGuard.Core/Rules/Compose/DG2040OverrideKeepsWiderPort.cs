using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A later file that means to narrow a published port, while the wider publication of an earlier file stays.</summary>
public sealed class DG2040OverrideKeepsWiderPort : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2040", "Override does not narrow a published port", FindingLevel.Warning);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        var edits = EditsOf(service, project);
        foreach (var port in service.Ports.Where(port => port.HostIp is { Length: > 0 } && !port.IsOnEveryAddress))
        {
            if (service.Ports.FirstOrDefault(other => StaysBeside(other, port, project)) is not { } wider) continue;

            yield return Report(port.Location, "Lists of ports add up, so the container port stays open on every address, too; tag this list with !override") with
            {
                Related = [new RelatedLocation(wider.Location, "Publishes it on every address")],
                Edits = edits,
            };
            edits = [];
        }
    }

    private static bool StaysBeside(ComposePort wider, ComposePort port, ComposeProject project) =>
        wider is { IsOnEveryAddress: true, HasUnknown: false, Target: not null } && wider.Target == port.Target && wider.Protocol == port.Protocol
        && project.FileOrder(wider.Location) is >= 0 and var order && order < project.FileOrder(port.Location);

    /// <summary>With the tag nothing may get lost: each port of the earlier files has to have its counterpart in this one.</summary>
    private static IReadOnlyList<TextEdit> EditsOf(ComposeService service, ComposeProject project)
    {
        if (service.Content.FindEntry("ports") is not { } entry) return [];

        var source = entry.NameLocation.Source;
        var inList = service.Ports.Where(port => port.Location.Source == source).ToList();
        var isCovered = service.Ports.Except(inList).All(earlier => inList.Exists(port => StaysBeside(earlier, port, project)));
        var colon = entry.NameLocation.Span.End;
        var behind = source.ToString(TextSpan.FromBounds(colon, source.GetLine(entry.NameLocation.Start.Line).End)).TrimEnd();
        var isPlain = behind == ":" || behind.StartsWith(": [", StringComparison.Ordinal) || behind.StartsWith(": #", StringComparison.Ordinal);
        return isCovered && isPlain
            ? [new TextEdit(new Location(source, new TextSpan(colon + 1, 0)), " !override")]
            : [];
    }
}
