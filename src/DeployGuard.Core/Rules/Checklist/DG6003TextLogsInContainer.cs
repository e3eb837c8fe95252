using DeployGuard.Validation;

namespace DeployGuard.Rules.Checklist;

/// <summary>A program that is put into an image writes its logs as text.</summary>
public sealed class DG6003TextLogsInContainer : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG6003", "Logs of a container are text", FindingLevel.Suggestion)
    {
        ChecklistItem = "json-logging",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context)
    {
        var failing = ProgramFindings.Failing(context.Documents, program => program.StructuredLogging);
        if (failing.Count == 0) yield break;

        var verb = failing.Count > 1 ? "write" : "writes";
        yield return Report(failing[0].Place.Location, $"{ProgramFindings.NamesOf(failing)} {verb} logs as text, which no collector can query; write JSON, such as with AddJsonConsole") with
        {
            Related = [.. failing.Skip(1).Select(one => new RelatedLocation(one.Place.Location, "Here, too"))],
            Context = "text",
        };
    }
}
