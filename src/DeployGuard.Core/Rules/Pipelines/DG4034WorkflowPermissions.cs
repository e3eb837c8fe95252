using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Pipelines.GitHub;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>The token of a run that may do whatever the settings of the repository say, or everything.</summary>
public sealed class DG4034WorkflowPermissions : DocumentRule<PipelineFile>
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4034", "Workflow does not limit what its token may do", FindingLevel.Suggestion) { Aliases = ["zizmor:excessive-permissions"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(PipelineFile document, ValidationContext context)
    {
        if (context.Documents.Model(WorkflowFiles.Of).Find(document.Path) is not { Root: { } root } workflow || !document.Yaml.IsComplete) yield break;

        var bodies = workflow.Jobs.Select(job => job.Body).ToList();
        var all = new[] { root }.Concat(bodies).Select(body => body.Find("permissions")?.Target).OfType<YamlScalar>().FirstOrDefault(scalar => scalar.Value == "write-all");
        if (all is not null)
        {
            yield return Report(new Location(document.Text, all.Span), "The token may write everything: name what is needed, such as contents: read");
            yield break;
        }

        // Of a workflow that is called the caller decides.
        if (root.Find("permissions") is not null || workflow.Events.All(on => on.IsCall)) yield break;
        if (workflow.Jobs.FirstOrDefault(job => job.Body.Find("permissions") is null) is { } first)
            yield return Report(first.Location, "What the token may do depends on settings nobody sees here: write permissions: {} at the top, and what a job needs in it");
    }
}
