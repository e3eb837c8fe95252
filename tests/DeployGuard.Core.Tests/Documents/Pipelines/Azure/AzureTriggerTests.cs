using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Azure;

public sealed class AzureTriggerTests
{
    [Theory]
    [InlineData("", "main branch pr? manual")] // every branch; pull requests as the service is set up
    [InlineData("trigger: none\npr: none\n", "manual")]
    [InlineData("trigger: none\n", "pr? manual")]
    [InlineData("trigger: [main]\npr: none\n", "main manual")]
    [InlineData("trigger:\n- master\npr:\n- '*'\n", "main pr manual")]
    [InlineData("trigger: main\npr: none\n", "main manual")]
    [InlineData("trigger: [main, feature/*]\npr: none\n", "main branch manual")]
    [InlineData("trigger: ['*']\npr: none\n", "main branch manual")]
    [InlineData("trigger: [main, release/*]\npr: none\n", "main branch? manual")] // a branch that is shipped, too
    [InlineData("trigger: [shipit]\npr: none\n", "main? branch? manual")]
    [InlineData("trigger: {branches: {include: ['*'], exclude: [main]}}\npr: none\n", "branch manual")]
    [InlineData("trigger: {branches: {include: ['*'], exclude: [feature/*]}}\npr: none\n", "main branch manual")]
    [InlineData("trigger: {branches: {include: [main]}, paths: {include: [src]}}\npr: none\n", "main manual")]
    [InlineData("trigger: {branches: {include: [main]}, tags: {include: [v*]}}\npr: none\n", "main tag manual")]
    [InlineData("trigger: {tags: {include: [v*]}}\npr: none\n", "main? branch? tag manual")]
    [InlineData("trigger: {branches: {include: [refs/tags/v*]}}\npr: none\n", "tag manual")]
    [InlineData("trigger: {branches: {include: [refs/heads/main]}}\npr: none\n", "main manual")]
    [InlineData("trigger: {batch: true, branches: {include: [main]}}\npr: {branches: {include: [main]}}\n", "main pr manual")]
    [InlineData("trigger: none\npr: none\nschedules:\n- cron: '0 0 * * *'\n  branches: {include: [main]}\n", "schedule manual")]
    [InlineData("trigger: none\npr: none\nschedules:\n- cron: '0 0 * * *'\n  branches: {include: [develop]}\n", "manual")]
    public void Runs_start(string head, string expected) =>
        Assert.Equal(expected, PipelineFixture.Where(PipelineFixture.Azure(head + "steps:\n- script: a\n").RunsFor));

    [Fact]
    public void The_end_of_another_pipeline_starts_it()
    {
        var pipeline = PipelineFixture.Azure("""
            trigger: none
            resources:
              pipelines:
              - {pipeline: ci, source: Shop CI, trigger: true}
              - {pipeline: quiet, source: Other}
              - {pipeline: off, source: Third, trigger: none}
            steps: []
            """);
        var trigger = pipeline.Triggers.Single(one => one.Event == PipelineEvent.PipelineEnded);
        Assert.Equal(["Shop CI"], trigger.Pipelines);
        Assert.Equal(Truth.True, trigger.Starts(new PipelineRun(PipelineEvent.PipelineEnded, PipelineRef.MainBranch)));
        Assert.Equal(4, trigger.Location.Start.Line);
    }

    [Theory]
    [InlineData("azure-pipelines.yml", "jobs: []\n", true)]
    [InlineData("azure-pipelines.yml", "parameters: [{name: a}]\nsteps: []\n", true)]
    [InlineData("ci.yml", "trigger: [main]\npool: {vmImage: ubuntu-latest}\nsteps:\n- script: a\n", true)] // trap 18
    [InlineData("ci.yml", "pool: {vmImage: ubuntu-latest}\nsteps:\n- script: a\n", true)]
    [InlineData("build.yml", "steps:\n- script: a\n", false)] // nobody says that it is more than a part
    [InlineData("build.yml", "parameters: [{name: a}]\njobs:\n- job: A\n  steps:\n  - script: a\n", false)]
    [InlineData("pipelines/templates/build.yml", "pool: {vmImage: ubuntu-latest}\nsteps:\n- script: a\n", false)]
    [InlineData("pipelines/vars.yml", "variables: {a: b}\n", false)]
    [InlineData(".azure-pipelines/release.yml", "parameters: [{name: a}]\nextends: {template: x.yml@y}\n", true)]
    [InlineData("azure-pipelines.yml", "- not a mapping\nsteps: 1\n", false)]
    public void A_file_is_started(string path, string content, bool expected) =>
        Assert.Equal(expected ? [path] : [], AzurePipelines.Of(TestRepository.Empty.With(path, content).Documents()).Select(pipeline => pipeline.File.Path));

    [Fact]
    public void A_file_that_another_names_is_a_part() => Assert.Equal(["azure-pipelines.yml"], AzurePipelines.Of(TestRepository.Empty
        .With("azure-pipelines.yml", "steps:\n- template: build/azure-pipelines-steps.yml\n")
        .With("build/azure-pipelines-steps.yml", "steps:\n- template: ../more/azure-pipelines-more.yml\n")
        .With("more/azure-pipelines-more.yml", "steps: []\n").Documents()).Select(pipeline => pipeline.File.Path));
}
