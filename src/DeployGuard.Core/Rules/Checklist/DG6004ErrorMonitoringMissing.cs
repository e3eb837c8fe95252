using DeployGuard.Documents.StartUp;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Checklist;

/// <summary>Nothing sends the errors of a program that is put into an image to anybody.</summary>
public sealed class DG6004ErrorMonitoringMissing : DeployedProgramsRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG6004", "Errors of a deployed program reach nobody", FindingLevel.Suggestion)
    {
        ChecklistItem = "error-monitoring",
    };

    /// <inheritdoc/>
    protected override StartUpAnswer AnswerOf(StartUpProject program) => program.ErrorMonitoring;

    /// <inheritdoc/>
    protected override string MessageFor(string programs, bool areSeveral) => $"{programs} {(areSeveral ? "send" : "sends")} errors nowhere; export them with OpenTelemetry (UseOtlpExporter) or to an error tracker";
}
