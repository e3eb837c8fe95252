using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A port of the host that two containers ask for.</summary>
public sealed class DG2015PortPublishedTwice : ComposeProjectRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG2015", "Port of the host is published twice", FindingLevel.Blocking)
    {
        Aliases = ["dclint:no-duplicate-exported-ports"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject project, ValidationContext context)
    {
        var taken = new Dictionary<int, List<HostPort>>();
        foreach (var port in project.Services.SelectMany(service => HostPort.Of(service, project)))
        {
            if (!taken.TryGetValue(port.Number, out var others)) taken[port.Number] = others = [];
            if (others.Find(other => other.Collides(port)) is { } first)
            {
                // What a later file brings is at fault, wherever its service stands.
                var (one, two) = project.FileOrder(first.Text.Location) > project.FileOrder(port.Text.Location) ? (port, first) : (first, port);
                yield return Report(
                    two.Text.Location, $"Port {port.Number} is published by '{Excerpt.Of(one.Service.Name)}' already; publish another port of the host") with
                {
                    Related = [new RelatedLocation(one.Text.Location, "Takes the same port")],
                };
            }

            others.Add(port);
        }
    }
}
