using DeployGuard.Documents.Compose;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>One way to write the lists that hold colons: ports in quotes, volumes without.</summary>
public sealed class DG2055ComposeQuotes : ComposeFileRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2055", "Ports stand without quotes or volumes in quotes", FindingLevel.Suggestion)
        {
            Mode = AnalysisMode.All,
            Aliases = ["dclint:require-quotes-in-ports", "dclint:no-quotes-in-volumes"],
        };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject file, ValidationContext context)
    {
        var ports =
            from service in file.Services
            from port in service.Ports
            // The dangerous pairs are DG2044's.
            where port.ShortForm is { IsPlain: true } text && !ComposeValues.IsSexagesimal(text.Raw)
            select Report(port.Location, $"Port {Excerpt.Of(port.ShortForm!.Raw)} stands without quotes; put it in quotes") with { Edits = [port.ShortForm.InQuotes] };
        var volumes =
            from service in file.Services
            from mount in service.Mounts
            where mount.ShortForm is { CanBePlain: true } text && !text.IsPlain
            select Report(mount.Location, $"Volume {Excerpt.Of(mount.ShortForm!.Raw)} needs no quotes; remove them") with
            {
                Edits = [new TextEdit(mount.Location, mount.ShortForm.Raw)],
            };
        return ports.Concat(volumes);
    }
}
