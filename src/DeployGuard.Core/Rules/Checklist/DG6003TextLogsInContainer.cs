using DeployGuard.Documents.StartUp;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Checklist;

/// <summary>A program that is put into an image writes its logs as text.</summary>
public sealed class DG6003TextLogsInContainer : DeployedProgramsRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG6003", "Logs of a container are text", FindingLevel.Suggestion)
    {
        ChecklistItem = "json-logging",
    };

    /// <inheritdoc/>
    protected override StartUpAnswer AnswerOf(StartUpProject program) => program.StructuredLogging;

    /// <inheritdoc/>
    protected override string MessageFor(string programs, bool areSeveral) => $"{programs} {(areSeveral ? "write" : "writes")} logs as text, which no collector can query; write JSON, such as with AddJsonConsole";
}
