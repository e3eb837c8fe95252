using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Pipelines.GitHub;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Jobs that hang for hours when something in them waits for ever.</summary>
public sealed class DG4035JobTimeout : DocumentRule<PipelineFile>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4035", "Job has no time limit", FindingLevel.Suggestion);

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(PipelineFile document, ValidationContext context)
    {
        if (context.Documents.Model(WorkflowFiles.Of).Find(document.Path) is not { } workflow || !document.Yaml.IsComplete) yield break;

        // One finding for a file, at the first job: the others are not better.
        var jobs = workflow.Jobs.Where(job => job.Steps.Count > 0 && job.Body.Find("timeout-minutes") is null).ToList();
        if (jobs.Count == 0) yield break;

        var others = jobs.Count == 1 ? "" : $" and {jobs.Count - 1} more";
        yield return Report(jobs[0].Location, $"Job '{Excerpt.Of(jobs[0].Id)}'{others} may hang for six hours before GitHub ends it: write timeout-minutes");
    }
}
