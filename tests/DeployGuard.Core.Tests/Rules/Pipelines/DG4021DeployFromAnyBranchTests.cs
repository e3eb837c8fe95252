using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4021DeployFromAnyBranchTests
{
    private const string Deploy = DeploymentWorkflow.Deploy;
    private const string Marked = DeploymentWorkflow.MarkedDeploy;

    /// <summary>All triggers and conditions are in DeploymentReachTests.</summary>
    [Theory]
    [InlineData("on: push", "every branch")]
    [InlineData("on: pull_request", "pull requests")]
    public void Reports(string triggers, string what)
    {
        var finding = Assert.Single(TestRepository.Empty
            .With(".github/workflows/deploy.yml", $"{triggers}\njobs:\n" + DeploymentWorkflow.Job("deploy", "", Marked)).Reports<DG4021DeployFromAnyBranch>());
        Assert.Contains(what, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("azure-pipelines.yml", "trigger:\n  branches:\n    include: ['*']\npr: none\nsteps:\n- script: " + DeploymentWorkflow.MarkedDeploy + "\n", "Build.SourceBranch")]
    [InlineData(".gitlab-ci.yml", "deploy:\n  script: " + DeploymentWorkflow.MarkedDeploy + "\n", "$CI_DEFAULT_BRANCH")]
    public void Advice_speaks_the_dialect(string path, string content, string advice) =>
        Assert.Contains(advice, Assert.Single(TestRepository.Empty.With(path, content).Reports<DG4021DeployFromAnyBranch>()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("on: push", "if: github.ref == 'refs/heads/main'")] // guarded
    [InlineData("on: push", "if: vars.DEPLOY == 'true'")] // not in the repository
    [InlineData("on: pull_request", "environment: review-${{ github.event.number }}")] // review environments
    [InlineData("on: workflow_dispatch", "")] // somebody's own hand
    public void Guards(string triggers, string key) => TestRepository.Empty
        .With(".github/workflows/deploy.yml", $"{triggers}\njobs:\n" + DeploymentWorkflow.Job("deploy", key, Deploy)).Silent<DG4021DeployFromAnyBranch>();
}
