using DeployGuard.Checklist.Delivery;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Rules.Pipelines;

/// <summary>A deployment that something other than the main branch reaches.</summary>
public sealed class DG4021DeployFromAnyBranch : RepositoryRule
{
    /// <inheritdoc/>
    public override RuleMetadata Metadata { get; } = new("DG4021", "Deployment can be reached from pull requests or any branch", FindingLevel.Warning)
    {
        ChecklistItem = "deploy-main-only",
    };

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Validate(ValidationContext context) =>
        from deployment in context.Documents.Model(RepositoryDelivery.Of).Deployments
        let reach = DeploymentReach.Of(deployment)
        where reach.Verdict == Truth.False
        select Report(
            deployment.Location,
            $"'{Excerpt.Of(deployment.Capability.Evidence)}' {reach.Reason}; {AdviceFor(deployment.Pipeline.File.Dialect)}");

    private static string AdviceFor(PipelineDialect dialect) => dialect switch
    {
        PipelineDialect.Azure => "add condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))",
        PipelineDialect.GitLab => "give its job a rule: if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
        _ => "give its job the condition if: github.ref == 'refs/heads/main'",
    };
}
