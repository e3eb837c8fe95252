using DeployGuard.Checklist.Delivery;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Checklist;

/// <summary>Which refs reach a deployment (section b.4 of the facts).</summary>
public sealed class DeploymentReachTests
{
    private const string ByName = "  condition: and(succeeded(), eq(variables['Build.SourceBranchName'], 'main'))";
    private const string Deploy = "az containerapp update --name shop --image registry.example.com/shop:1";

    [Theory]
    [InlineData("on: push", "", Truth.False, "every branch")]
    [InlineData("on:\n  push:\n    branches: [main]", "", Truth.True, "main branch, tags and releases only")]
    [InlineData("on:\n  push:\n    branches: [master]", "", Truth.True, "main branch, tags and releases only")]
    [InlineData("on:\n  push:\n    tags: ['v*']", "", Truth.True, "main branch, tags and releases only")]
    [InlineData("on:\n  release:\n    types: [published]", "", Truth.True, "main branch, tags and releases only")]
    [InlineData("on: push", "if: github.ref == 'refs/heads/main'", Truth.True, "main branch, tags and releases only")]
    [InlineData("on: [push, pull_request]", "if: github.ref_name == 'main'", Truth.True, "main branch, tags and releases only")]
    [InlineData("on: [push, pull_request]", "if: github.event_name == 'push'", Truth.False, "every branch")]
    [InlineData("on: pull_request", "", Truth.False, "pull requests")]
    [InlineData("on: pull_request_target", "if: github.ref == 'refs/heads/main'", Truth.False, "pull requests of anybody")] // true for every pull request
    [InlineData("on: merge_group", "", Truth.False, "the merge queue")]
    [InlineData("on: workflow_dispatch", "", Truth.True, "started by hand")] // trap 15
    [InlineData("on: push", "if: github.ref == format('refs/heads/{0}', github.event.repository.default_branch)", Truth.True, "main branch, tags and releases only")]
    [InlineData("on: push", "if: vars.DEPLOY == 'true'", Truth.Unknown, "whether it runs for every branch is not in the repository")]
    [InlineData("on: pull_request", "environment: review-${{ github.event.number }}", Truth.True, "comes before production")] // review environments
    public void Workflows(string triggers, string key, Truth expected, string reason)
    {
        var job = $"jobs:\n  deploy:\n    runs-on: ubuntu-24.04\n{(key.Length > 0 ? $"    {key}\n" : "")}    steps:\n      - run: {Deploy}\n";
        AssertReach(".github/workflows/deploy.yml", $"{triggers}\n{job}", expected, reason);
    }

    /// <summary>Trap 7: the guard stands on the step.</summary>
    [Fact]
    public void Conditions_of_steps_count() => AssertReach(
        ".github/workflows/deploy.yml",
        $"on: [push, pull_request]\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: {Deploy}\n        if: github.ref == 'refs/heads/main'\n",
        Truth.True, "main branch");

    /// <summary>Values that stand in the workflow decide, whatever way they come to the condition.</summary>
    [Theory]
    [InlineData("env: {DEPLOY: 'true'}", "", "if: env.DEPLOY == 'true'", Truth.False)]
    [InlineData("env: {DEPLOY: \"${{ github.ref == 'refs/heads/main' }}\"}", "", "if: env.DEPLOY == 'true'", Truth.True)]
    [InlineData("env: {DEPLOY: '${{ vars.DEPLOY }}'}", "", "if: env.DEPLOY == 'true'", Truth.Unknown)] // the value is not in the repository
    [InlineData("", "if: inputs.deploy", "", Truth.True)] // nobody hands it over but who starts it
    [InlineData("", "strategy: {matrix: {target: [dev, live]}}", "if: matrix.target == 'live'", Truth.False)]
    [InlineData("", "strategy: {matrix: {target: [dev, live]}}", "if: matrix.target == 'live' && github.ref == 'refs/heads/main'", Truth.True)]
    [InlineData("", "strategy: {matrix: {target: '${{ fromJSON(vars.TARGETS) }}'}}", "if: matrix.target == 'live'", Truth.Unknown)] // computed
    // each environment is looked at by itself: staging shows a change early
    [InlineData("", "strategy: {matrix: {target: [staging, live]}}\n    environment: ${{ matrix.target }}", "if: matrix.target == 'staging' || github.ref == 'refs/heads/main'", Truth.True)]
    [InlineData("", "strategy: {matrix: {target: [staging, live]}}\n    environment: ${{ matrix.target }}", "", Truth.False)]
    [InlineData("", "strategy: {matrix: {target: [staging, test]}}\n    environment: ${{ matrix.target }}", "", Truth.True)]
    [InlineData("", "strategy: {matrix: {target: '${{ fromJSON(vars.TARGETS) }}'}}\n    environment: ${{ matrix.target }}", "", Truth.True)] // may be early
    public void Values_of_workflows(string env, string job, string step, Truth expected)
    {
        var workflow = $"on: [push, workflow_dispatch]\n{env}\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    {job}\n    steps:\n      - run: {Deploy}\n        {step}\n";
        var delivery = TestRepository.Empty.With(".github/workflows/deploy.yml", workflow).Documents().Model(RepositoryDelivery.Of);
        Assert.Equal(expected, delivery.Deployments.Select(DeploymentReach.Of).Min(reach => reach.Verdict));
    }

    /// <summary>The workflow that several environments share is judged for each of them.</summary>
    [Theory]
    [InlineData("environment: staging", "", Truth.True)]
    [InlineData("environment: production", "", Truth.False)]
    [InlineData("environment: production", "if: github.ref == 'refs/heads/main'", Truth.True)]
    [InlineData("environment: '${{ vars.ENV }}'", "", Truth.True)] // may be early
    public void Environments_that_a_caller_names(string with, string condition, Truth expected)
    {
        var delivery = TestRepository.Empty
            .With(".github/workflows/ci.yml", $"on: push\njobs:\n  call:\n    uses: ./.github/workflows/deploy.yml\n    {condition}\n    with: {{{with}}}\n")
            .With(".github/workflows/deploy.yml", $"on:\n  workflow_call:\n    inputs: {{environment: {{type: string}}}}\njobs:\n  deploy:\n    runs-on: x\n    environment: ${{{{ inputs.environment }}}}\n    steps:\n      - run: {Deploy}\n")
            .Documents().Model(RepositoryDelivery.Of);
        Assert.Equal(expected, DeploymentReach.Of(Assert.Single(delivery.Deployments)).Verdict);
    }

    [Theory]
    [InlineData("trigger: [main]\npr: none", "", Truth.True)]
    [InlineData("trigger: none\npr: none", "", Truth.True)]
    [InlineData("trigger:\n  branches:\n    include: ['*']\npr: none", "", Truth.False)]
    [InlineData("trigger:\n  branches:\n    include: ['*']", "  condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))", Truth.True)]
    [InlineData("trigger: [main]", "  condition: and(succeeded(), ne(variables['Build.Reason'], 'PullRequest'))", Truth.True)]
    // reference b.4: the name of a branch is its last part alone
    [InlineData("trigger: ['*']\npr: none", ByName, Truth.Unknown)]
    [InlineData("pr: none", ByName, Truth.Unknown)]
    [InlineData("trigger: [main, feature/*]\npr: none", ByName, Truth.Unknown)]
    [InlineData("trigger: [main, refs/heads/users/*]\npr: none", ByName, Truth.Unknown)]
    [InlineData("trigger: {branches: {include: ['*'], exclude: ['*/main']}}\npr: none", ByName, Truth.True)]
    [InlineData("trigger: {branches: {include: ['*'], exclude: [feature/*]}}\npr: none", ByName, Truth.Unknown)] // there are other folders
    [InlineData("trigger: {paths: {include: [src]}}\npr: none", ByName, Truth.Unknown)]
    [InlineData("trigger: [main]\npr: none", ByName, Truth.True)]
    [InlineData("trigger: [main, develop, release-*]\npr: ['*']", ByName, Truth.True)] // no folders; pull requests are called merge
    [InlineData("trigger: [main, refs/tags/*]\npr: none", ByName, Truth.True)]
    [InlineData("trigger: ['*']\npr: none", "  condition: and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))", Truth.True)]
    public void Azure_pipelines(string triggers, string condition, Truth expected) => AssertReach(
        "azure-pipelines.yml", $"{triggers}\njobs:\n- job: deploy\n{(condition.Length > 0 ? condition + "\n" : "")}  steps:\n  - script: {Deploy}\n", expected, "");

    [Theory]
    [InlineData("", Truth.False)]
    [InlineData("  rules:\n  - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH\n", Truth.True)]
    [InlineData("  rules:\n  - if: $CI_COMMIT_TAG\n", Truth.True)]
    [InlineData("  rules:\n  - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n", Truth.False)]
    [InlineData("  only: [main]\n", Truth.True)]
    [InlineData("  except: [main]\n", Truth.False)]
    [InlineData("  environment: staging\n", Truth.True)]
    public void GitLab_pipelines(string keys, Truth expected) => AssertReach(".gitlab-ci.yml", $"deploy:\n  script: {Deploy}\n{keys}", expected, "");

    private static void AssertReach(string path, string content, Truth expected, string reason)
    {
        var reach = DeploymentReach.Of(Assert.Single(TestRepository.Empty.With(path, content).Documents().Model(RepositoryDelivery.Of).Deployments));
        Assert.Equal(expected, reach.Verdict);
        Assert.Contains(reason, reach.Reason, StringComparison.Ordinal);
    }
}
