using DeployGuard.Documents;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Pipelines;

public sealed class PipelineFileTests
{
    [Fact]
    public void A_workflow_has_settings_and_scripts() => Assert.Equal(
        """
        Other on: push
        Other permissions.id-token: write
        Setting env.A: 1
        Other jobs.test.services.db.image: postgres *
        Setting jobs.test.services.db.env.B: 2 *
        Script jobs.test.services.db.options: --health-cmd x *
        Setting jobs.test.strategy.matrix.c: 3
        Other jobs.test.steps.uses: docker/login-action@v3
        Setting jobs.test.steps.with.password: 4
        Other jobs.test.steps.name: Test
        Script jobs.test.steps.run: dotnet test
        """,
        Describe(".github/workflows/ci.yml", """
            on: push
            permissions: {id-token: write}
            env: {A: 1}
            jobs:
              test:
                services:
                  db:
                    image: postgres
                    env: {B: 2}
                    options: --health-cmd x
                strategy:
                  matrix: {c: [3]}
                steps:
                - uses: docker/login-action@v3
                  with: {password: 4}
                - name: Test
                  run: dotnet test
            """));

    [Fact]
    public void A_pipeline_of_Azure_has_variables_in_several_forms() => Assert.Equal(
        """
        Other parameters.name: a
        Other parameters.type: string
        Setting parameters.a: 1
        Other variables.name: b
        Setting variables.b: 2
        Setting variables.group: shared
        Other steps.task: AzureCLI@2
        Setting steps.inputs.scriptType: bash
        Script steps.inputs.inlineScript: az login
        Script steps.script: make
        Setting steps.env.c: 3
        """,
        Describe("azure-pipelines.yml", """
            parameters:
            - {name: a, type: string, default: 1}
            variables:
            - {name: b, value: 2}
            - group: shared
            steps:
            - task: AzureCLI@2
              inputs: {scriptType: bash, inlineScript: az login}
            - script: make
              env: {c: 3}
            """));

    [Fact]
    public void A_pipeline_of_GitLab_has_scripts_in_lists() => Assert.Equal(
        """
        Setting variables.A: 1
        Setting variables.B: 2
        Other variables.B.description: of B
        Other build.services: postgres:16 *
        Script build.before_script: one
        Script build.script: two
        Script build.script: three
        """,
        Describe(".gitlab-ci.yml", """
            variables: {A: 1, B: {value: 2, description: of B}}
            build:
              services: [postgres:16]
              before_script: [one]
              script: [two, [three]]
            """));

    [Fact]
    public void What_an_alias_repeats_comes_once() =>
        Assert.Equal("Setting variables.A: 1", Describe(".gitlab-ci.yml", "variables: &all {A: 1}\nbuild: {variables: *all}\n"));

    [Theory]
    [InlineData("a ${{ secrets.X }} b", "a ________________ b")]
    [InlineData("$(X)$[Y]$[[ z ]]", "________________")]
    [InlineData("$X ${Y} $", "$X ${Y} $")]
    [InlineData("$(a\nb)", "$(a\nb)")] // an expression stands in one line
    [InlineData("${{ open", "${{ open")]
    public void Expressions_are_hidden_in_their_place(string text, string expected) => Assert.Equal(expected, PipelineExpressions.Hide(text, '_'));

    [Theory]
    [InlineData("echo \"::set-env name=A::b c\"", "A=b c")]
    [InlineData("Write-Host '##vso[task.setvariable variable=A;issecret=true]b'", "A=b")]
    [InlineData("echo ::set-env name=A", "")]
    public void Variables_that_a_script_sets_are_found(string script, string expected) => Assert.Equal(
        expected, string.Join(";", WorkflowCommands.In(script).Select(set => $"{set.Name}={script.Substring(set.Value.Start, set.Value.Length)}")));

    private static string Describe(string path, string content) => string.Join("\n",
        Assert.IsType<PipelineFile>(new YamlDocumentReader().Read(new SourceText(path, content))).Values.Select(value =>
            $"{value.Role} {value.Path}: {value.Scalar.Value}{(value.IsOfServiceContainer ? " *" : "")}"));
}
