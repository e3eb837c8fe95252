using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Pipelines.GitHub;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Containers of jobs and services that are other ones tomorrow.</summary>
public sealed class DG4038ImageWithoutVersion : DocumentRule<PipelineFile>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4038", "Container of a job has no version", FindingLevel.Suggestion) { Aliases = ["zizmor:unpinned-images"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(PipelineFile document, ValidationContext context)
    {
        if (context.Documents.Model(WorkflowFiles.Of).Find(document.Path) is not { } workflow || !document.Yaml.IsComplete) yield break;

        // One finding for a file: the others are not better.
        var images = JobImages.Moving(workflow).ToList();
        if (images.Count == 0) yield break;

        var others = images.Count == 1 ? "" : $" and {images.Count - 1} more";
        yield return Report(document, images[0].Span, $"'{Excerpt.Of(images[0].Value)}'{others} may be another version tomorrow: write the tag of a version, such as postgres:17.5");
    }
}
