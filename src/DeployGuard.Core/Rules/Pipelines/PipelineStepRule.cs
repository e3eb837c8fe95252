using DeployGuard.Documents.Pipelines;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A rule about what single steps do. A step that several pipelines share is reported once.</summary>
public abstract class PipelineStepRule : RepositoryRule
{
    /// <inheritdoc/>
    protected sealed override IEnumerable<Finding> Validate(ValidationContext context)
    {
        var reader = context.Documents.Model(StepCapabilityReader.Of);
        var seen = new HashSet<(string, int)>();
        foreach (var pipeline in context.Documents.Model(RepositoryPipelines.Of).All)
        {
            foreach (var job in pipeline.Jobs)
            {
                foreach (var finding in job.Steps.SelectMany(step => Validate(new StepContext(pipeline, job, step, reader, context))))
                    if (!context.Documents.IsExcluded(finding.Location.Path) && seen.Add((finding.Location.Path, finding.Location.Span.Start))) yield return finding;
            }
        }
    }

    /// <summary>What is wrong with a step.</summary>
    private protected abstract IEnumerable<Finding> Validate(StepContext step);
}

/// <summary>A step with what surrounds it.</summary>
/// <param name="Pipeline">The pipeline that runs it.</param>
/// <param name="Job">Its job.</param>
/// <param name="Step">The step.</param>
/// <param name="Reader">Tells what steps do.</param>
/// <param name="Validation">The rest of the repository.</param>
internal sealed record StepContext(Pipeline Pipeline, PipelineJob Job, PipelineStep Step, StepCapabilityReader Reader, ValidationContext Validation)
{
    /// <summary>What the step does of one kind.</summary>
    public IEnumerable<StepCapability> Of(StepCapabilities capability) => Reader.Of(Job, Step).Where(found => found.Capability == capability);

    /// <summary>What the steps behind it in its job do of one kind.</summary>
    public IEnumerable<(PipelineStep Step, StepCapability Found)> Later(StepCapabilities capability) =>
        from step in Job.Steps.SkipWhile(other => !ReferenceEquals(other, Step)).Skip(1)
        from found in Reader.Of(Job, step)
        where found.Capability == capability
        select (step, found);

    /// <summary>Where something is reported: in the file that does it when that is validated, or else at the step.</summary>
    public Location PlaceOf(StepCapability found) =>
        found.Location.Path == Step.Source.Path || Validation.Documents.Validated.Any(entry => entry.Path == found.Location.Path) ? found.Location : FirstLine;

    private Location FirstLine => Step.Location with { Span = TextSpan.FromBounds(Step.Location.Span.Start, Math.Min(Step.Location.Span.End, Step.Source.GetLine(Step.Location.Start.Line).End)) };
}
