using System.Text;
using DeployGuard.Documents;
using DeployGuard.Documents.Kubernetes;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.Pipelines;

public sealed class PipelineDialectsTests
{
    private const string Steps = "trigger: [main]\npool: {vmImage: ubuntu-24.04}\nsteps:\n- script: dotnet build\n";

    [Theory]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs: {}\n", PipelineDialect.GitHubWorkflow)]
    [InlineData(".github/workflows/ci.yaml", "", PipelineDialect.GitHubWorkflow)]
    [InlineData("src/Shop/.github/workflows/ci.yml", "on: push\n", PipelineDialect.GitHubWorkflow)] // of a template of a repository
    [InlineData(".GitHub/Workflows/CI.YML", "on: push\n", PipelineDialect.GitHubWorkflow)]
    [InlineData(".github/workflows/azure-pipelines.yml", "steps: []\n", PipelineDialect.GitHubWorkflow)] // the folder decides
    [InlineData("action.yml", "name: x\nruns: {using: composite}\n", PipelineDialect.GitHubAction)]
    [InlineData(".github/actions/setup/action.yaml", "runs: {using: node20}\n", PipelineDialect.GitHubAction)]
    [InlineData("azure-pipelines.yml", "steps: []\n", PipelineDialect.Azure)]
    [InlineData("azure-pipelines-pr.yaml", "stages: []\n", PipelineDialect.Azure)]
    [InlineData("build/shop.azure-pipelines.yml", "extends: {template: a.yml}\n", PipelineDialect.Azure)]
    [InlineData(".azure-pipelines/templates/build.yml", "parameters: []\nsteps: []\n", PipelineDialect.Azure)]
    [InlineData(".pipelines/vars.yml", "variables: {a: b}\n", PipelineDialect.Azure)]
    [InlineData("eng/pipelines/build.yml", "jobs: []\n", PipelineDialect.Azure)]
    [InlineData("ci.yml", Steps, PipelineDialect.Azure)] // told by its content
    [InlineData("build/build-job.yml", "parameters:\n- name: a\njobs:\n- job: b\n  steps:\n  - task: DotNetCoreCLI@2\n", PipelineDialect.Azure)]
    [InlineData("steps.yml", "steps:\n- pwsh: ./build.ps1\n", PipelineDialect.Azure)]
    [InlineData(".gitlab-ci.yml", "build: {script: [make]}\n", PipelineDialect.GitLab)]
    [InlineData("ci/build.gitlab-ci.yml", "build: {script: [make]}\n", PipelineDialect.GitLab)]
    [InlineData(".gitlab/ci/build.yml", "build: {script: [make]}\n", PipelineDialect.GitLab)]
    public void Is_a_pipeline(string path, string content, PipelineDialect dialect)
    {
        Assert.Equal(dialect, Assert.IsType<PipelineFile>(Read(path, content)).Dialect);
        // With a byte order mark and the line ends of Windows.
        var bytes = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(content.Replace("\n", "\r\n", StringComparison.Ordinal))).ToArray();
        Assert.Equal(dialect, Assert.IsType<PipelineFile>(new YamlDocumentReader().Read(SourceText.Decode(path, bytes))).Dialect);
    }

    [Theory]
    [InlineData("action.yml", "name: x\n")] // an action runs something
    [InlineData("ci.yml", "name: ci\nversion: 2.1\njobs: {}\nsteps:\n- script: x\n")] // CircleCI's
    [InlineData("bitbucket-pipelines.yml", "pipelines: {default: [{step: {script: [make]}}]}\n")]
    [InlineData("docs/steps.yml", "steps:\n- click here\n")]
    [InlineData("pipelines/people.yml", "people: [a]\n")]
    [InlineData("openapi.yaml", "openapi: 3.1.0\nparameters: {}\n")]
    [InlineData("mkdocs.yml", "site_name: x\n")]
    [InlineData("empty.yml", "")]
    [InlineData("a.yml", "  steps:\n  - script: x\n")] // not at the top
    public void Is_none(string path, string content) => Assert.IsType<YamlDocument>(Read(path, content));

    [Theory]
    [InlineData("deploy/api.yaml", "apiVersion: v1\nkind: Secret\n", KubernetesNature.Manifest)]
    [InlineData("pipelines/tekton.yaml", "apiVersion: tekton.dev/v1\nkind: Pipeline\nsteps: []\n", KubernetesNature.Manifest)]
    [InlineData("charts/api/templates/secret.yaml", "{{- if .x }}\napiVersion: v1\nkind: Secret\n{{- end }}\n", KubernetesNature.Manifest)]
    [InlineData("kustomization.yaml", "resources: []\n", KubernetesNature.Kustomization)]
    [InlineData("charts/api/values.yaml", "a: b\n", KubernetesNature.ChartValues)]
    [InlineData("charts/api/values-prod.yml", "a: b\n", KubernetesNature.ChartValues)]
    public void Is_of_Kubernetes(string path, string content, KubernetesNature nature) =>
        Assert.Equal(nature, Assert.IsType<KubernetesFile>(Read(path, content)).Nature);

    [Fact]
    public void What_nobody_writes_by_hand_is_left_alone() =>
        Assert.IsType<YamlDocument>(Read("azure-pipelines.yml", "steps: []\n" + new string('#', 3 * 1024 * 1024)));

    private static Document Read(string path, string content) => new YamlDocumentReader().Read(new SourceText(path, content));
}
