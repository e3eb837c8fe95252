using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Pipelines.GitHub;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>The code of a pull request is fetched where secrets and a token that may write are at hand.</summary>
public sealed class DG4030PullRequestCheckout : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } =
        new("DG4030", "Privileged workflow checks out the code of a pull request", FindingLevel.Warning) { Aliases = ["zizmor:dangerous-triggers"] };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context) =>
        from pipeline in context.Documents.Model(RepositoryPipelines.Of).All
        where pipeline.File.Dialect == PipelineDialect.GitHubWorkflow
        from job in pipeline.Jobs
        // Somebody may have to approve what runs in an environment.
        where job.Environment is null
        from step in job.Steps
        let checkout = UntrustedCheckout.Of(job, step)
        where checkout is not null && pipeline.Runs(job, step, new PipelineRun(checkout.Event, PipelineRef.MainBranch)) != Truth.False
        where checkout.Event == PipelineEvent.PullRequestTarget || !IsOfBranches(pipeline, context)
        select Report(checkout.Location, checkout.Event == PipelineEvent.PullRequestTarget
            ? "Code of a stranger's pull request gets the secrets of this repository: use the event pull_request, or do not run what is checked out"
            : "'workflow_run' also follows runs for pull requests, whose code gets the secrets here: test workflow_run.event == 'push' in an 'if'");

    /// <summary>With a filter of branches the author thought of it; whether it is enough depends on names in forks.</summary>
    private static bool IsOfBranches(Pipeline pipeline, ValidationContext context) =>
        context.Documents.Model(WorkflowFiles.Of).Find(pipeline.File.Path)?.Events
            .Any(on => on.Kind == PipelineEvent.PipelineEnded && on.Filters?.FindEntry("branches") is not null) == true;
}
