using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Azure;

public sealed class AzureTemplateTests
{
    [Fact]
    public void Steps_of_a_template_stand_in_the_place_of_the_call()
    {
        var pipeline = PipelineFixture.Azure("""
            steps:
            - script: first
            - template: eng/build.yml
              parameters:
                project: src/Shop.csproj
                tests: false
                after:
                - script: pack ${{ variables.x }}
            - script: last
            """,
            ("eng/build.yml", """
                parameters:
                - name: project
                - {name: tests, type: boolean, default: true}
                - {name: configuration, default: Release}
                - {name: after, type: stepList, default: []}
                steps:
                - script: dotnet build ${{ parameters.project }} -c ${{ parameters.configuration }}
                  workingDirectory: $(Build.SourcesDirectory)/src
                - ${{ if parameters.tests }}:
                  - template: /eng/test.yml
                - ${{ else }}:
                  - script: untested
                - ${{ parameters.after }}
                """),
            ("eng/test.yml", "steps:\n- script: dotnet test\n"));
        Assert.Equal("""
            azure-pipelines.yml:2 > first
            build.yml:7 > dotnet build src/Shop.csproj -c Release
            build.yml:12 > untested
            azure-pipelines.yml:8 > pack ${{ variables.x }}
            azure-pipelines.yml:9 > last
            """.ReplaceLineEndings("\n"), pipeline.Job("Job").Steps());
        Assert.Equal("src", pipeline.Job("Job").Steps[1].WorkingDirectory);
        Assert.True(pipeline.IsKnown);
        Assert.Equal("dotnet build ${{ parameters.project }} -c ${{ parameters.configuration }}", Written(pipeline.Job("Job").Steps[1]));
    }

    [Fact]
    public void Stages_and_jobs_come_from_templates_one_for_each_environment()
    {
        var pipeline = PipelineFixture.Azure("""
            parameters:
            - name: environments
              type: object
              default:
              - {name: test}
              - {name: production, after: test}
            variables:
            - template: eng/variables.yml
            stages:
            - stage: build
              jobs: [{job: b, steps: [{script: x}]}]
            - ${{ each env in parameters.environments }}:
              - template: eng/deploy.yml
                parameters:
                  environment: ${{ env.name }}
                  ${{ if ne(env.after, '') }}:
                    after: deploy_${{ env.after }}
            """,
            ("eng/variables.yml", "variables:\n- {name: branch, value: refs/heads/main}\n"),
            ("eng/deploy.yml", """
                parameters: {environment: '', after: build}
                stages:
                - stage: deploy_${{ parameters.environment }}
                  dependsOn: ${{ parameters.after }}
                  condition: and(succeeded(), eq(variables['Build.SourceBranch'], variables.branch))
                  jobs:
                  - deployment: web_${{ parameters.environment }}
                    environment: ${{ parameters.environment }}
                    strategy:
                      runOnce:
                        deploy:
                          steps:
                          - task: AzureWebApp@1
                            inputs: {appName: 'shop-${{ parameters.environment }}'}
                """));
        Assert.Equal("build/b:\ndeploy_test/web_test: b\ndeploy_production/web_production: web_test", pipeline.Graph());
        Assert.Equal(["test", "production"], pipeline.Jobs.Skip(1).Select(job => job.Environment));
        Assert.Equal("deploy.yml:13 AzureWebApp@1 appName=shop-production", pipeline.Job("web_production").Steps());
        Assert.Equal("main schedule", PipelineFixture.Where(run => pipeline.Job("web_test").Conditions[^1].Passes(run)));
        Assert.Empty(pipeline.Problems);
    }

    [Fact]
    public void A_pipeline_extends_a_template()
    {
        var pipeline = PipelineFixture.Azure("""
            trigger: [main]
            extends:
              template: eng/base.yml
              parameters:
                jobs:
                - job: Test
                  steps: [{script: dotnet test}]
            """,
            ("eng/base.yml", """
                parameters: [{name: jobs, type: jobList}]
                stages:
                - stage: Checks
                  jobs:
                  - job: Lint
                  - ${{ each job in parameters.jobs }}:
                    - ${{ each pair in job }}:
                        ${{ pair.key }}: ${{ pair.value }}
                """));
        Assert.Contains("Checks/Lint:", pipeline.Graph(), StringComparison.Ordinal);
        Assert.True(pipeline.IsKnown);
    }

    [Theory]
    [InlineData("extends:\n  template: v1/Official.yml@shared\n  parameters:\n    stages:\n    - stage: A\n      jobs:\n      - job: B\n", "A/B:", true)] // handed on
    [InlineData("stages:\n- template: build.yml@shared\n- stage: B\n  jobs: [{job: b}]\n", "build.yml@shared/build.yml@shared:\nB/b: build.yml@shared", false)]
    [InlineData("jobs:\n- template: build.yml@shared\n- job: b\n  dependsOn: fromTemplate\n", "build.yml@shared:\nb: fromTemplate!", false)]
    [InlineData("jobs:\n- template: ${{ variables.where }}.yml\n", "${{ variables.where }}.yml:", false)]
    public void Templates_of_others_are_not_known(string content, string graph, bool isKnownJob)
    {
        var pipeline = PipelineFixture.Azure("trigger: none\n" + content);
        Assert.Equal(graph, pipeline.Graph());
        Assert.False(pipeline.IsKnown);
        Assert.Equal(isKnownJob, pipeline.Jobs[0].IsKnown);
        Assert.Empty(pipeline.Problems);
    }

    [Theory]
    [InlineData("stages:\n- ${{ if eq(variables['Build.SourceBranch'], 'refs/heads/main') }}:\n  - stage: A\n    jobs: [{job: a}]\n", "main schedule")]
    [InlineData("stages:\n- ${{ if startsWith(variables['Build.SourceBranch'], 'refs/tags/') }}:\n  - stage: B\n    jobs: []\n- ${{ elseif eq(variables['Build.Reason'], 'Manual') }}:\n  - stage: A\n    jobs: [{job: a}]\n", "manual")]
    [InlineData("jobs:\n- ${{ if eq(parameters.env, 'prod') }}:\n  - job: a\nparameters: [{name: env, default: test}]\n", "manual?")] // by hand it may be another
    public void What_is_there_only_for_some_runs_has_a_condition(string content, string expected)
    {
        var pipeline = PipelineFixture.Azure("trigger: ['*', refs/tags/*]\npr: ['*']\nschedules: [{cron: x, branches: {include: [main]}}]\n" + content);
        Assert.Equal(expected, PipelineFixture.Where(run => pipeline.Runs(pipeline.Job("a"), run)));
    }

    [Theory]
    [InlineData("jobs:\n- job: Test\n- job: B\n  dependsOn: Tset\n", "4 UnknownNeed: There is no job 'Tset' in this stage; write 'Test'")]
    [InlineData("stages:\n- stage: A\n  jobs: [{job: a}]\n- stage: B\n  jobs:\n  - job: b\n    dependsOn: a\n", "7 UnknownNeed: There is no job 'a' in this stage; a job waits only for jobs of its own stage")]
    [InlineData("stages:\n- stage: A\n  dependsOn: Nope\n  jobs: [{job: a}]\n", "3 UnknownNeed: There is no stage 'Nope'; name one of this pipeline")]
    [InlineData("jobs:\n- job: A\n  dependsOn: B\n- job: B\n  dependsOn: A\n", "3 Cycle: 'A' and 'B' wait for each other: take one of them out of dependsOn")]
    [InlineData("jobs:\n- job: A\n  dependsOn: A\n", "3 Cycle: 'A' waits for itself: take it out of dependsOn")]
    [InlineData("steps:\n- template: eng/none.yml\n", "2 MissingFile: There is no template 'eng/none.yml' in the repository; paths without '/' in front start at this file")]
    [InlineData("jobs:\n- job: A\n  dependOn: B\n", "3 UnknownKey: A job has no 'dependOn'; write 'dependsOn'")]
    [InlineData("steps:\n- tsak: DotNetCoreCLI@2\n", "2 UnknownKey: No step begins with 'tsak'; write 'task'")]
    public void Mistakes_are_problems(string content, string expected) => Assert.Equal("azure-pipelines.yml:" + expected, PipelineFixture.Azure(content).Problems());

    [Theory]
    [InlineData("jobs:\n- job: A\n- job: B\n  dependsOn: a\n")] // case does not count
    [InlineData("jobs:\n- job: A\n- job: B\n  dependsOn: ${{ parameters.after }}\n")]
    [InlineData("jobs:\n- job: A\n- job: B\n  dependsOn:\n  - ${{ if true }}:\n    - A\n")]
    [InlineData("jobs:\n- job: A\n- job: B\n  dependsOn: []\n")]
    [InlineData("jobs:\n- ${{ parameters.jobs }}\n- job: B\n  dependsOn: fromParameter\n")]
    [InlineData("jobs:\n- job: A\n  somethingNew: 1\n")] // a key that is like none may be new
    [InlineData("steps:\n- somethingNew: 1\n")]
    public void What_may_be_right_is_none(string content) => Assert.Empty(PipelineFixture.Azure(content).Problems);

    private const string Declared = "parameters:\n- name: project\n- {name: Tests, type: boolean, default: true}\n- {name: kind, values: [a, b]}\nsteps: []\n";

    [Theory]
    [InlineData("steps:\n- template: t.yml\n  parameters: {project: a, test: true}\n", "3 UnknownKey: The template has no parameter 'test'; write 'Tests'")]
    [InlineData("steps:\n- template: t.yml\n  parameters:\n    project: a\n    somethingElse: true\n", "5 UnknownKey: The template has no parameter 'somethingElse'; declare it there, or do not pass it")]
    [InlineData("steps:\n- template: t.yml\n", "2 Structure: The template needs the parameter 'project', which has no default; pass it")]
    [InlineData("steps:\n- template: t.yml\n  parameters: {tests: false}\n", "2 Structure: The template needs the parameter 'project', which has no default; pass it")]
    [InlineData("extends:\n  template: t.yml\n", "2 Structure: The template needs the parameter 'project', which has no default; pass it")]
    public void Parameters_of_templates_are_checked(string content, string expected) =>
        Assert.Equal("azure-pipelines.yml:" + expected, PipelineFixture.Azure(content, ("t.yml", Declared)).Problems());

    [Theory]
    [InlineData("steps:\n- template: t.yml\n  parameters: {project: a}\n", Declared)]
    [InlineData("steps:\n- template: t.yml\n  parameters: {PROJECT: a, tests: false, kind: b}\n", Declared)] // case does not count
    [InlineData("parameters: [{name: all, type: object, default: {}}]\nsteps:\n- template: t.yml\n  parameters:\n    ${{ insert }}: ${{ parameters.all }}\n", Declared)]
    [InlineData("steps:\n- template: t.yml\n  parameters:\n    ${{ if eq(variables.x, 'y') }}:\n      project: a\n", Declared)] // may be passed
    [InlineData("parameters: [{name: all, type: object, default: {}}]\nsteps:\n- template: t.yml\n  parameters: ${{ parameters.all }}\n", Declared)]
    [InlineData("steps:\n- template: t.yml\n  parameters: {more: a}\n", "parameters: {project: ''}\nsteps: []\n")] // the older form
    [InlineData("steps:\n- template: t.yml\n  parameters: {more: a}\n", "steps: []\n")]
    [InlineData("steps:\n- template: t.yml@others\n  parameters: {more: a}\n", Declared)]
    public void Parameters_that_may_be_right_are_no_problem(string content, string template) => Assert.Empty(PipelineFixture.Azure(content, ("t.yml", template)).Problems);

    private static string Written(PipelineStep step)
    {
        var text = step.Scripts[0].Text;
        return step.Source.ToString(text.Span);
    }
}
