namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Decides what the candidates of a step amount to in its job.</summary>
/// <param name="job">The job.</param>
/// <param name="reading">What a step does by itself.</param>
internal sealed class JobFacts(PipelineJob job, Func<PipelineStep, StepReading> reading)
{
    private bool HasEnvironment => job.Environment is { Length: > 0 } || job.IsDeployment;

    /// <summary>What a step does.</summary>
    public IReadOnlyList<StepCapability> Decide(PipelineStep step)
    {
        var candidates = reading(step).Candidates;
        if (candidates.Count == 0) return [];

        var result = new List<StepCapability>();
        var seen = new HashSet<(StepCapabilities, string, int)>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var found = Settled(step, candidates[i].Found);
            if (Holds(step, candidates, i) && seen.Add((found.Capability, found.Location.Path, found.Location.Span.Start))) result.Add(found);
        }

        return result;
    }

    /// <summary>True when a later step fails for the tests of this one.</summary>
    public bool IsReportedLater(PipelineStep step) => Later(step).Any(other => reading(other).ReportsTests || AsksForOutcome(other));

    /// <summary>Where a step formats the code without anybody looking at what changed.</summary>
    public IReadOnlyList<Text.Location> FormattingOnly(PipelineStep step) =>
        reading(step).UsesChanges || Later(step).Any(other => reading(other).UsesChanges) ? [] : reading(step).Formatting;

    /// <summary>Steps that run only when others failed go back; failures that a report turns up are not lost.</summary>
    private StepCapability Settled(PipelineStep step, StepCapability found)
    {
        if (found.Capability is StepCapabilities.Deploy or StepCapabilities.Gradual && step.Conditions.Any(condition => IsOnFailure(condition.Text)))
            return found with { Capability = StepCapabilities.Rollback };
        if (found is not { Capability: StepCapabilities.Test, CannotFail: true }) return found;
        return (found.RunsNothing ? IsElsewhere() : Later(step).Any(other => reading(other).ReportsTests))
            ? found with { CannotFail = false, WhyCannotFail = null, RunsNothing = false }
            : found;
    }

    /// <summary>True when paths of the job do not start where those of the repository do.</summary>
    private bool IsElsewhere() => job.Steps.Any(step => step.CheckoutFolder != "" ||
        step.Action?.Value.StartsWith("actions/checkout@", StringComparison.OrdinalIgnoreCase) == true && StepInputs.Find(step.Inputs, "path", "repository") is not null);

    private bool Holds(PipelineStep step, IReadOnlyList<Candidate> candidates, int index)
    {
        var (found, proviso, call) = candidates[index];
        if (call?.Script.IsRemote == true) return true;
        if (found.Capability == StepCapabilities.Deploy && Later(step).Any(IsTakenDownBy)) return false;

        return proviso switch
        {
            CapabilityProviso.InEnvironment => HasEnvironment,
            CapabilityProviso.WithCommit => reading(step).Commits || Later(step).Any(other => reading(other).Commits),
            CapabilityProviso.NotInLocalCluster => !job.Steps.Any(other => reading(other).MakesCluster),
            CapabilityProviso.NotForTests when found.Capability == StepCapabilities.Deploy =>
                (HasEnvironment || IsOtherEngine(step, call)) && !TestsAfter(step, candidates, index),
            CapabilityProviso.NotForTests => !IsLocal(step, call) && (HasEnvironment || !IsInFrontOfTests(step, candidates, index)),
            _ => true,
        };
    }

    /// <summary>What the same job takes down whatever happens was there for its tests; a condition chooses between the two.</summary>
    private bool IsTakenDownBy(PipelineStep step) => reading(step).TearsDown && step.Conditions.All(condition => Mentions(condition.Text, "always()"));

    /// <summary>Tests behind it, or a job of tests with a database of its own.</summary>
    private bool IsInFrontOfTests(PipelineStep step, IReadOnlyList<Candidate> candidates, int index) => TestsAfter(step, candidates, index)
        || (step.Source.Content.IndexOf("services:", StringComparison.Ordinal) >= 0 && job.Steps.Any(other => reading(other).Has(StepCapabilities.Test))
            && !job.Steps.Any(other => reading(other).Has(StepCapabilities.Deploy)));

    private bool TestsAfter(PipelineStep step, IReadOnlyList<Candidate> candidates, int index) =>
        candidates.Skip(index + 1).Any(candidate => candidate.Found.Capability == StepCapabilities.Test)
        || Later(step).Any(other => reading(other).Has(StepCapabilities.Test));

    /// <summary>The engine of another machine.</summary>
    private static bool IsOtherEngine(PipelineStep step, CommandCall? call) =>
        step.Variables.ContainsKey("DOCKER_HOST") || step.KnownVariables.ContainsKey("DOCKER_HOST") || (call is not null && (call.Has("--context --context=* -H --host --host=*") || call.Settings.IndexOf("DOCKER_HOST", StringComparison.Ordinal) >= 0));

    private static bool IsLocal(PipelineStep step, CommandCall? call) =>
        call is not null && (WebRequests.IsLocal(call.Settings) || call.Arguments.Any(WebRequests.IsLocal)
            || step.Variables.Values.Any(value => WebRequests.IsLocal(value.Value)));

    private IEnumerable<PipelineStep> Later(PipelineStep step) => job.Steps.SkipWhile(other => !ReferenceEquals(other, step)).Skip(1);

    private static bool AsksForOutcome(PipelineStep step) =>
        step.Conditions.Any(condition => Mentions(condition.Text, ".outcome")) || step.Scripts.Any(script => Mentions(script.Text.Value, ".outcome"))
        || step.Variables.Values.Any(value => Mentions(value.Value, ".outcome")) || step.Inputs.Values.Any(value => Mentions(value.Value, ".outcome"));

    private static bool Mentions(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary><c>failure()</c> or Azure's <c>failed()</c>, but not their opposites.</summary>
    private static bool IsOnFailure(string condition) =>
        (Mentions(condition, "failure()") && !Mentions(condition, "!failure()") && !Mentions(condition, "success()") && !Mentions(condition, "always()"))
        || (Mentions(condition, "failed()") && !Mentions(condition, "not(failed()"));
}
