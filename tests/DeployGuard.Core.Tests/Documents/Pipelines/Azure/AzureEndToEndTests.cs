using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Azure;

/// <summary>A pipeline as people write them: build, tests, then two environments by one template.</summary>
public sealed class AzureEndToEndTests
{
    private static readonly Pipeline Shop = PipelineFixture.Azure("""
        name: $(Date:yyyyMMdd)$(Rev:.r)
        trigger:
          branches: {include: [main, feature/*]}
          paths: {exclude: [docs]}
        pr:
          branches: {include: [main]}
        variables:
        - group: shop
        - name: configuration
          value: Release
        - name: isMain
          value: $[eq(variables['Build.SourceBranch'], 'refs/heads/main')]
        pool: {vmImage: ubuntu-latest}
        stages:
        - stage: Build
          jobs:
          - job: Build
            steps:
            - checkout: self
            - task: UseDotNet@2
              inputs: {version: 10.x}
            - script: dotnet build -c $(configuration)
              displayName: Build
            - task: DotNetCoreCLI@2
              inputs:
                command: test
                projects: tests/**/*.csproj
            - task: PublishTestResults@2
              condition: succeededOrFailed()
        - template: eng/deploy.yml
          parameters: {environment: test}
        - template: eng/deploy.yml
          parameters:
            environment: production
            dependsOn: [deploy_test]
            condition: and(succeeded(), eq(variables.isMain, 'true'))
        - stage: Clean
          dependsOn: [deploy_test, deploy_production]
          condition: always()
          jobs: [{job: Clean, steps: [{bash: rm -rf out}]}]
        """,
        ("eng/deploy.yml", """
            parameters:
            - {name: environment, type: string}
            - {name: dependsOn, type: object, default: [Build]}
            - {name: condition, type: string, default: ''}
            stages:
            - stage: deploy_${{ parameters.environment }}
              dependsOn: ${{ parameters.dependsOn }}
              condition: ${{ parameters.condition }}
              jobs:
              - deployment: deploy
                environment: shop-${{ parameters.environment }}
                strategy:
                  runOnce:
                    deploy:
                      steps:
                      - download: current
                      - ${{ if eq(parameters.environment, 'production') }}:
                        - task: AzureAppServiceManage@0
                          inputs: {Action: 'Swap Slots'}
            """));

    [Fact]
    public void Stages_wait_for_each_other() => Assert.Equal(
        "Build/Build:\ndeploy_test/deploy: Build\ndeploy_production/deploy: deploy\nClean/Clean: deploy~ deploy~", Shop.Graph());

    [Theory]
    [InlineData("Build", "main branch pr manual")]
    [InlineData("deploy_test", "main branch pr manual")] // trap 13: a stage without condition runs for pull requests
    [InlineData("deploy_production", "main")]
    public void Stages_run(string stage, string expected)
    {
        var job = Shop.Jobs.Single(one => one.Stage == stage);
        Assert.Equal(expected, PipelineFixture.Where(run => Shop.Runs(job, run)));
        Assert.All(job.Conditions, condition => Assert.Equal(Truth.True, condition.NeedsSuccess));
    }

    [Fact]
    public void The_template_is_read_for_each_environment()
    {
        var (test, production) = (Shop.Jobs[1], Shop.Jobs[2]);
        Assert.Equal(("shop-test", "shop-production"), (test.Environment!, production.Environment!));
        Assert.DoesNotContain(test.Steps, step => step.Action is not null);
        Assert.Equal("Swap Slots", production.Steps.Single(step => step.Action is not null).Inputs["action"].Value); // in whatever case
        Assert.Contains(Shop.Jobs[0], production.Ancestors);
    }

    [Fact]
    public void It_is_known_and_right()
    {
        Assert.True(Shop.IsKnown);
        Assert.Empty(Shop.Problems);
        Assert.Equal("azure-pipelines.yml", Shop.Name); // a name with a date in it is that of a run
        Assert.True(Shop.Triggers.Single(trigger => trigger.Event == PipelineEvent.Push).HasPathFilter);
        Assert.Equal("Build", Shop.Jobs[0].Steps[2].Name);
    }
}
