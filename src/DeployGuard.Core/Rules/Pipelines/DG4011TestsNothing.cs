using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A test command that runs no test and succeeds.</summary>
public sealed class DG4011TestsNothing : PipelineStepRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4011", "Test command runs no test", FindingLevel.Blocking)
    {
        ChecklistItem = "deploy-needs-tests",
    };

    private protected override IEnumerable<Finding> Validate(StepContext step) =>
        from test in step.Of(StepCapabilities.Test)
        where test.RunsNothing
        let why = test.WhyCannotFail!
        // What a property turns off was meant.
        let isMeant = why[0] == '\''
        select Report(step.PlaceOf(test), $"{why}, and 'dotnet test' succeeds all the same; {(isMeant ? "remove it" : "name a test project or the solution that has them")}") with
        {
            Level = isMeant ? FindingLevel.Warning : FindingLevel.Blocking,
        };
}
