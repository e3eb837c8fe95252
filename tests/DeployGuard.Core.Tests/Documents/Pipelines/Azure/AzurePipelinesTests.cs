namespace DeployGuard.Core.Tests.Documents.Pipelines.Azure;

public sealed class AzurePipelinesTests
{
    [Theory]
    [InlineData("steps:\n- script: a\n", "Job:")]
    [InlineData("jobs:\n- job: A\n  steps: []\n- job: B\n  dependsOn: A\n- job: C\n  dependsOn: [A, B]\n", "A:\nB: A\nC: A B")]
    [InlineData("jobs:\n- job: A\n- job: B\n", "A:\nB:")] // jobs run side by side unless told
    [InlineData("stages:\n- stage: A\n  jobs: [{job: a}]\n- stage: B\n  jobs: [{job: b}, {job: c, dependsOn: b}]\n", "A/a:\nB/b: a\nB/c: b a")]
    [InlineData("stages:\n- stage: A\n  jobs: [{job: a}]\n- stage: B\n  dependsOn: []\n  jobs: [{job: b}]\n", "A/a:\nB/b:")]
    [InlineData("stages:\n- stage: A\n  jobs: [{job: a}]\n- stage: B\n  jobs: [{job: b}]\n- stage: C\n  dependsOn: A\n  jobs: [{job: c}]\n", "A/a:\nB/b: a\nC/c: a")]
    [InlineData("stages:\n- stage: A\n  jobs: [{job: a}]\n- stage: B\n  condition: always()\n  jobs: [{job: b}]\n", "A/a:\nB/b: a~")]
    [InlineData("jobs:\n- job: A\n- job: B\n  dependsOn: A\n  condition: succeededOrFailed()\n", "A:\nB: A~")]
    [InlineData("jobs:\n- job: A\n  continueOnError: true\n- job: B\n  dependsOn: A\n", "A:\nB: A~")]
    [InlineData("stages:\n- stage: a\n  jobs:\n  - job: X\n- stage: b\n  jobs:\n  - job: X\n", "a/X:\nb/X: X")] // names count in their stage
    [InlineData("jobs:\n- ${{ each n in parameters.names }}:\n  - job: ${{ n }}\nparameters:\n- name: names\n  type: object\n  default: [one, two]\n", "one:\ntwo:")]
    public void Jobs_wait_for_each_other(string content, string expected) => Assert.Equal(expected, PipelineFixture.Azure(content).Graph());

    [Fact]
    public void A_deployment_runs_its_hooks_in_order()
    {
        var job = PipelineFixture.Azure("""
            jobs:
            - deployment: Web
              displayName: Deploy the web
              environment: {name: production, resourceName: web}
              timeoutInMinutes: 10
              strategy:
                canary:
                  increments: [10]
                  on:
                    failure:
                      steps: [{script: undo}]
                    success:
                      steps: [{script: tell}]
                  deploy:
                    steps:
                    - task: HelmDeploy@1
                      inputs: {command: upgrade}
                  preDeploy:
                    steps: [{bash: prepare}]
            """).Job("Web");
        Assert.Equal(("production", true, "canary", true, "Deploy the web"), (job.Environment!, job.IsDeployment, job.Strategy!, job.HasTimeout, job.DisplayName));
        Assert.Equal("azure-pipelines.yml:19 bash> prepare\nazure-pipelines.yml:16 HelmDeploy@1 command=upgrade\nazure-pipelines.yml:13 > tell\nazure-pipelines.yml:11 > undo []", job.Steps());
    }

    [Fact]
    public void A_stage_may_wait_for_a_button() => Assert.Equal([false, true], PipelineFixture.Azure(
        "stages:\n- stage: A\n  jobs: [{job: a}]\n- stage: B\n  trigger: manual\n  jobs: [{job: b}]\n").Jobs.Select(job => job.IsManual));

    [Fact]
    public void A_condition_that_is_left_empty_is_none() => Assert.Empty(PipelineFixture.Azure(
        "jobs:\n- template: part.yml\n", ("part.yml", "parameters: {when: ''}\njobs:\n- job: a\n  condition: ${{ parameters.when }}\n")).Job("a").Conditions);

    [Theory]
    [InlineData("- script: a\n  condition: always()\n", "azure-pipelines.yml:2 > a [main branch tag pr schedule manual]")]
    [InlineData("- pwsh: a\n  continueOnError: true\n", "azure-pipelines.yml:2 pwsh> a ~")]
    [InlineData("- checkout: self\n", "azure-pipelines.yml:2 ")]
    [InlineData("- ${{ if eq(variables['Build.Reason'], 'PullRequest') }}:\n  - script: a\n- ${{ else }}:\n  - script: b\n",
        "azure-pipelines.yml:3 > a [pr]\nazure-pipelines.yml:5 > b [main branch tag schedule manual]")]
    [InlineData("- ${{ if true }}:\n  - script: a\n- ${{ else }}:\n  - script: b\n", "azure-pipelines.yml:3 > a")]
    [InlineData("- template: x.yml@shared\n", "azure-pipelines.yml:2 x.yml@shared ?")]
    public void Steps_have_conditions(string steps, string expected) => Assert.Equal(expected, PipelineFixture.Azure("steps:\n" + steps).Job("Job").Steps());
}
