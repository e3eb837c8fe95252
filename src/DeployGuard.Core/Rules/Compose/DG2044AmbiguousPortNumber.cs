using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Compose;

/// <summary>A pair of ports that YAML 1.1 reads as one number to the base of sixty.</summary>
public sealed class DG2044AmbiguousPortNumber : ComposeFileRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG2044", "Port mapping is a number to readers of YAML 1.1", FindingLevel.Suggestion) { Aliases = ["dclint:require-quotes-in-ports"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeProject file, ValidationContext context) =>
        from service in file.Services
        from port in service.Ports
        where port.ShortForm is { IsPlain: true } text && ComposeValues.IsSexagesimal(text.Raw)
        select Report(port.Location, $"To some readers of YAML {port.ShortForm!.Raw} is one number, minutes and seconds; put it in quotes") with
        {
            Edits = [port.ShortForm.InQuotes],
        };
}
