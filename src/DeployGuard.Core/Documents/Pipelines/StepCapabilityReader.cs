using System.Collections.Concurrent;
using DeployGuard.Documents.Pipelines.Capabilities;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;

/// <summary>
/// Tells what the steps of pipelines do by their actions and commands, never by their names: <c>documents.Model(StepCapabilityReader.Of)</c>.
/// Scripts, targets and stages of the repository that a command runs are read, too. Safe for concurrent use.
/// </summary>
public sealed class StepCapabilityReader
{
    private readonly StepReader steps;
    private readonly ConcurrentDictionary<PipelineStep, Lazy<StepReading>> readings = new();

    private StepCapabilityReader(RepositoryDocuments documents) => steps = new StepReader(documents);

    /// <summary>The reader of a repository.</summary>
    public static StepCapabilityReader Of(RepositoryDocuments documents) => new(documents);

    /// <summary>
    /// What a step does, in the order of its commands; each capability comes once for each place that shows it. Empty for a step that does
    /// nothing a checklist asks for.
    /// </summary>
    /// <param name="job">The job it is a step of: what goes before and after decides what some commands mean.</param>
    /// <param name="step">The step.</param>
    public IReadOnlyList<StepCapability> Of(PipelineJob job, PipelineStep step) => new JobFacts(job, Reading).Decide(step);

    /// <summary>
    /// True when a later step of the job fails for tests that failed in this one, although the step itself may not: a report that fails, or a
    /// condition that asks for its outcome.
    /// </summary>
    public bool IsReportedLater(PipelineJob job, PipelineStep step) => new JobFacts(job, Reading).IsReportedLater(step);

    /// <summary>
    /// Where a step runs <c>dotnet format</c> so that it changes files and succeeds, and neither the script nor a later step looks at the
    /// changes or keeps them.
    /// </summary>
    public IReadOnlyList<Location> FormattingOnly(PipelineJob job, PipelineStep step) => new JobFacts(job, Reading).FormattingOnly(step);

    private StepReading Reading(PipelineStep step) => readings.GetOrAdd(step, one => new Lazy<StepReading>(() => steps.Read(one))).Value;
}
