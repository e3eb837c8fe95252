using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A formatter that changes files of the machine and succeeds.</summary>
public sealed class DG4013FormatChangesFiles : PipelineStepRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4013", "Check of style cannot find anything", FindingLevel.Suggestion)
    {
        ChecklistItem = "lint-in-ci",
    };

    private protected override IEnumerable<Finding> Validate(StepContext step) =>
        from location in step.Reader.FormattingOnly(step.Job, step.Step)
        where location.Path == step.Step.Source.Path
        select Report(location, "'dotnet format' changes the files of the runner and succeeds; add --verify-no-changes to make it a check");
}
