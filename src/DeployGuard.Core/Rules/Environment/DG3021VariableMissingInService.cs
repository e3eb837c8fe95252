using DeployGuard.Documents.Builds;
using DeployGuard.Documents.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Environment;

/// <summary>The program of a service cannot do without a variable that the service does not set.</summary>
public sealed class DG3021VariableMissingInService : ComposeServiceRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG3021", "Service lacks a variable its program demands", FindingLevel.Warning)
    {
        ChecklistItem = "env-configured",
    };

    /// <summary>The file of an environment may set it.</summary>
    protected override bool HoldsInEveryProject => true;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ComposeService service, ComposeProject project, ValidationContext context)
    {
        if (DemandedVariables.MissingIn(service, project, context.Documents) is not { Count: > 0 } missing) yield break;

        var place = service.Content.FindEntry("environment")?.NameLocation ?? service.NameLocation;
        yield return Report(place,
            $"The program stops without {ExampleEntries.List([.. missing.Select(read => read.Variable)])}, which this service does not set; add {(missing.Count == 1 ? "it" : "them")}") with
        {
            Related = [.. missing.Select(read => new RelatedLocation(read.Location, $"'{Excerpt.Of(read.Variable)}' is demanded here"))],
            Context = service.Name + " " + string.Join(",", missing.Select(read => read.Variable)),
        };
    }
}
