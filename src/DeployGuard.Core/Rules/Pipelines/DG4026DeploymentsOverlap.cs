using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Pipelines.GitHub;
using DeployGuard.Documents.Yaml;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>Two pushes, two deployments at the same time, and the older one may be the last.</summary>
public sealed class DG4026DeploymentsOverlap : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4026", "Two deployments may run at the same time", FindingLevel.Suggestion)
    {
        Mode = AnalysisMode.All,
        Aliases = ["zizmor:concurrency-limits"],
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context)
    {
        var workflows = context.Documents.Model(WorkflowFiles.Of);
        return from deployment in context.Documents.Model(RepositoryDelivery.Of).Deployments
               let pipeline = deployment.Pipeline
               where pipeline.File.Dialect == PipelineDialect.GitHubWorkflow && pipeline.Runs(deployment.Job, new PipelineRun(PipelineEvent.Push, PipelineRef.MainBranch)) != Truth.False
               where !IsLimited(workflows.Find(pipeline.File.Path)) && !IsLimited(workflows.Find(deployment.Job.Location.Path))
               // Once for a file.
               group deployment by deployment.Job.Location.Path into file
               select Report(file.First().Job.Location, "A second push deploys while the first one still does, and the older version may win: write concurrency: deploy at the job");
    }

    /// <summary>True when a workflow says anything about runs at the same time: what of, its author knows better.</summary>
    private static bool IsLimited(WorkflowFile? workflow) =>
        workflow is null || Has(workflow.Root) || workflow.Jobs.Any(job => Has(job.Body));

    private static bool Has(YamlMapping? body) => body?.FindEntry("concurrency") is not null;
}
