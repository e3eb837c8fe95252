using DeployGuard.Validation;

namespace DeployGuard.Rules.Checklist;

/// <summary>Nothing sends the errors of a program that is put into an image to anybody.</summary>
public sealed class DG6004ErrorMonitoringMissing : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG6004", "Errors of a deployed program reach nobody", FindingLevel.Suggestion)
    {
        ChecklistItem = "error-monitoring",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context)
    {
        var failing = ProgramFindings.Failing(context.Documents, program => program.ErrorMonitoring);
        if (failing.Count == 0) yield break;

        var verb = failing.Count > 1 ? "send" : "sends";
        yield return Report(failing[0].Place.Location, $"{ProgramFindings.NamesOf(failing)} {verb} errors nowhere; export them with OpenTelemetry (UseOtlpExporter) or to an error tracker") with
        {
            Related = [.. failing.Skip(1).Select(one => new RelatedLocation(one.Place.Location, "Here, too"))],
            Context = "errors",
        };
    }
}
