using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Checklist.Delivery;

/// <summary>What stands between the tests and a deployment.</summary>
public enum TestGateKind
{
    /// <summary>The deployment waits for tests in the same run.</summary>
    InRun,

    /// <summary>The deployment waits for another pipeline that tests, and for its success.</summary>
    InPipelineBefore,

    /// <summary>Another pipeline tests the same commits; whether anything waits for it is not in the repository.</summary>
    Elsewhere,

    /// <summary>What decides is not in the repository.</summary>
    Unknown,

    /// <summary>Tests run in the same pipeline, and the deployment does not wait for their success.</summary>
    NotWaiting,

    /// <summary>No test that can fail runs anywhere before.</summary>
    None,
}

/// <summary>The verdict on one deployment, and what it rests on.</summary>
/// <param name="Kind">The verdict.</param>
/// <param name="Test">The test it waits for or should wait for; null when there is none.</param>
/// <param name="Reason">A few words, without a trailing dot.</param>
public sealed record TestGate(TestGateKind Kind, PipelineActivity? Test, string Reason)
{
    /// <summary>Decides for a deployment (section b.3 of the facts: needs, conditions, swallowed failures, other pipelines).</summary>
    public static TestGate Of(RepositoryDelivery delivery, PipelineActivity deployment)
    {
        var tests = delivery.Of(deployment.Pipeline, StepCapabilities.Test).ToList();
        var before = tests.Where(test => test.CanFail && deployment.IsBehind(test)).ToList();
        var needsSuccess = deployment.NeedsSuccess;
        if (needsSuccess != Truth.False && before.Find(test => Stops(test, deployment) && Covers(test, deployment)) is { } gate)
        {
            return needsSuccess == Truth.True
                ? new TestGate(TestGateKind.InRun, gate, $"waits for {gate.Capability.Evidence}")
                : new TestGate(TestGateKind.Unknown, gate, "whether its condition waits for the tests is not in the repository");
        }

        if (OfPipelineBefore(delivery, deployment) is { } earlier) return earlier;
        if (IsUnknown(delivery, deployment)) return new TestGate(TestGateKind.Unknown, null, "what runs before it is not in the repository");
        // A run whose tests are switched off leaves them to another pipeline, when there is one.
        var elsewhere = delivery.Of(StepCapabilities.Test).FirstOrDefault(test => test.CanFail && !ReferenceEquals(test.Pipeline, deployment.Pipeline));
        if (tests.Count > 0 && (elsewhere is null || tests.Exists(test => !test.Capability.RunsNothing))) return NotWaiting(deployment, tests, before, needsSuccess);

        if (elsewhere is null)
        {
            return delivery.Pipelines.Any(other => !ReferenceEquals(other, deployment.Pipeline) && delivery.HasUnknownChecks(other))
                ? new TestGate(TestGateKind.Unknown, null, "what other pipelines check is not in the repository")
                : new TestGate(TestGateKind.None, null, "no pipeline runs tests that can fail");
        }

        return new TestGate(TestGateKind.Elsewhere, elsewhere, $"{elsewhere.Pipeline.File.Path} runs the tests, and this run does not wait for it");
    }

    private static TestGate NotWaiting(PipelineActivity deployment, List<PipelineActivity> tests, List<PipelineActivity> before, Truth needsSuccess)
    {
        if (before.Count > 0 && needsSuccess == Truth.False) return new(TestGateKind.NotWaiting, before[0], "its condition lets it run when the tests have failed");
        if (before.Count > 0 && !before.Exists(test => Stops(test, deployment))) return new(TestGateKind.NotWaiting, before[0], "it runs when the tests have failed as well");
        if (before.Count > 0) return new(TestGateKind.NotWaiting, before[0], "the tests do not run whenever it does");

        return tests.Find(test => deployment.IsBehind(test)) is { } swallowed
            ? new(TestGateKind.NotWaiting, swallowed, "the tests before it cannot fail")
            : new(TestGateKind.NotWaiting, tests[0], tests[0].IsBehind(deployment) ? "the tests run behind it" : "it does not wait for the tests");
    }

    private static bool Stops(PipelineActivity test, PipelineActivity deployment) =>
        ReferenceEquals(test.Job, deployment.Job) || deployment.Job.IsStoppedBy(test.Job);

    /// <summary>
    /// True when the test runs in every way that the deployment does. A job that is skipped stops what needs it, so conditions of the test's job
    /// do not matter, except on GitLab, where a job that is not added to the pipeline is waited for by nobody.
    /// </summary>
    private static bool Covers(PipelineActivity test, PipelineActivity deployment)
    {
        var isSkipWaitedFor = deployment.Pipeline.File.Dialect != PipelineDialect.GitLab && !ReferenceEquals(test.Job, deployment.Job);
        return deployment.PossibleRuns.All(run => isSkipWaitedFor ? StepRuns(test, run) != Truth.False : test.Runs(run) != Truth.False);
    }

    private static Truth StepRuns(PipelineActivity test, PipelineRun run)
    {
        var result = Truth.True;
        if (test.Step is not null)
            foreach (var condition in test.Step.Conditions) result = result.And(condition.Passes(run));
        return result;
    }

    // Started by the end of a pipeline with tests: it runs for failed ones too, unless it asks.
    private static TestGate? OfPipelineBefore(RepositoryDelivery delivery, PipelineActivity deployment)
    {
        var names = deployment.Pipeline.Triggers.Where(trigger => trigger.Event == PipelineEvent.PipelineEnded).SelectMany(trigger => trigger.Pipelines).ToList();
        if (names.Count == 0 || deployment.PossibleRuns.Any(run => run.Event is not (PipelineEvent.PipelineEnded or PipelineEvent.Manual))) return null;

        var earlier = delivery.Pipelines.Where(pipeline => names.Contains(pipeline.Name)).ToList();
        var test = earlier.SelectMany(pipeline => delivery.Of(pipeline, StepCapabilities.Test)).FirstOrDefault(activity => activity.CanFail);
        if (test is null) return earlier.Count == names.Count && !earlier.Exists(delivery.HasUnknown) ? null : new TestGate(TestGateKind.Unknown, null, "the pipeline before it is not in the repository");
        if (deployment.Pipeline.File.Dialect == PipelineDialect.Azure) return new TestGate(TestGateKind.InPipelineBefore, test, $"starts when '{test.Pipeline.Name}' has succeeded");

        var asks = deployment.Job.Conditions.Concat(deployment.Step?.Conditions ?? [])
            .Any(condition => condition.Text.IndexOf("workflow_run.conclusion", StringComparison.OrdinalIgnoreCase) >= 0
                && condition.Text.IndexOf("success", StringComparison.OrdinalIgnoreCase) >= 0);
        return asks
            ? new TestGate(TestGateKind.InPipelineBefore, test, $"starts when '{test.Pipeline.Name}' has succeeded")
            : new TestGate(TestGateKind.NotWaiting, test, "it starts when another pipeline has ended, failed or not");
    }

    private static bool IsUnknown(RepositoryDelivery delivery, PipelineActivity deployment) =>
        !deployment.Pipeline.IsKnown
        || deployment.Job.Ancestors.Any(job => !job.IsKnown)
        // A job that nobody finds is a mistake of its own, and so may its name be.
        || deployment.Job.Ancestors.Prepend(deployment.Job).Any(job => job.Needs.Any(need => need is { Job: null, IsOptional: false }))
        || deployment.Pipeline.Triggers.All(trigger => trigger.Event == PipelineEvent.Call)
        || deployment.PossibleRuns.All(run => run.Event is PipelineEvent.Other or PipelineEvent.Call)
        || delivery.Of(deployment.Pipeline, StepCapabilities.Unknown).Any(deployment.IsBehind);
}
