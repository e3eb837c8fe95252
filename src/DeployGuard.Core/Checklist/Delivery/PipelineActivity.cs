using DeployGuard.Documents.Pipelines;
using DeployGuard.Text;

namespace DeployGuard.Checklist.Delivery;

/// <summary>One thing that a pipeline does, and where.</summary>
/// <param name="Pipeline">The pipeline.</param>
/// <param name="Job">The job.</param>
/// <param name="Step">The step; null when the kind of the job says it.</param>
/// <param name="Index">0-based place of the step in the job.</param>
/// <param name="Capability">What it does.</param>
public sealed record PipelineActivity(Pipeline Pipeline, PipelineJob Job, PipelineStep? Step, int Index, StepCapability Capability)
{
    /// <summary>Where a person would look.</summary>
    public Location Location => Capability.Location;

    /// <summary>True when a later step of the job fails in its place, although its own may not.</summary>
    public bool IsReportedLater { get; init; }

    /// <summary>True when its failure stops what waits for it.</summary>
    public bool CanFail => !Capability.CannotFail && !Job.MayFail && (IsReportedLater || Step is not { MayFail: true });

    /// <summary>Whether it runs for a way to run.</summary>
    public Truth Runs(PipelineRun run)
    {
        var runs = Step is null ? Pipeline.Runs(Job, run) : Pipeline.Runs(Job, Step, run);
        return Capability.IsGuarded ? runs.And(Truth.Unknown) : runs;
    }

    /// <summary>The ways to run that may come here.</summary>
    public IEnumerable<PipelineRun> PossibleRuns => PipelineRun.All.Where(run => Runs(run) != Truth.False);

    /// <summary>
    /// Whether it waits for the success of what comes before it in its job and in the jobs it needs: false when a condition such as
    /// <c>always()</c> stands in between.
    /// </summary>
    public Truth NeedsSuccess
    {
        get
        {
            var result = Truth.True;
            foreach (var condition in Job.Conditions) result = result.And(condition.NeedsSuccess);
            if (Step is not null)
                foreach (var condition in Step.Conditions) result = result.And(condition.NeedsSuccess);
            return result;
        }
    }

    /// <summary>
    /// True when another activity of the same pipeline comes first whenever both run: earlier in the script or the job, or in a job it waits for.
    /// </summary>
    public bool IsBehind(PipelineActivity other) => ReferenceEquals(Job, other.Job)
        ? other.Index < Index || (other.Index == Index && other.Capability.Order < Capability.Order)
        : Job.Ancestors.Contains(other.Job);
}
