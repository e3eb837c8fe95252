using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Tests whose failure fails nothing, while nothing else of the pipeline would.</summary>
public sealed class DG4010TestsCannotFail : PipelineStepRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4010", "Failed tests do not fail the pipeline", FindingLevel.Warning)
    {
        ChecklistItem = "deploy-needs-tests",
    };

    private protected override IEnumerable<Finding> Validate(StepContext step)
    {
        var tests = step.Of(StepCapabilities.Test).Where(test => !test.RunsNothing).ToList();
        // A second try that counts.
        if (tests.Count == 0 || tests.Exists(test => !test.CannotFail && IsStrict(step)) || step.Later(StepCapabilities.Test).Any(later => !later.Found.CannotFail && !later.Step.MayFail)) yield break;

        foreach (var test in tests.Where(test => test.CannotFail))
            yield return Report(step.PlaceOf(test), $"{test.WhyCannotFail}: nothing stops when '{Excerpt.Of(test.Evidence)}' fails; let it fail the step");

        if (tests.TrueForAll(test => test.CannotFail) || HasStrictTests(step)) yield break;

        var (location, what) = step.Step.MayFail ? (step.Step.MayFailLocation, "step") : (step.Job.MayFailLocation, "job");
        if (location is not null && !(step.Step.MayFail && step.Reader.IsReportedLater(step.Job, step.Step)))
            yield return Report(location, $"The {what} may fail, and its tests are the only ones of the pipeline: nothing stops when they fail; remove this");
    }

    private static bool IsStrict(StepContext step) => !step.Step.MayFail && (!step.Job.MayFail || step.Job.IsManual);

    /// <summary>A job of tests that may fail beside one that may not is a trial of something new.</summary>
    private static bool HasStrictTests(StepContext step) => step.Pipeline.Jobs.Any(job => !job.MayFail
        && job.Steps.Any(other => !other.MayFail && step.Reader.Of(job, other).Any(found => found is { Capability: StepCapabilities.Test, CannotFail: false })));
}
