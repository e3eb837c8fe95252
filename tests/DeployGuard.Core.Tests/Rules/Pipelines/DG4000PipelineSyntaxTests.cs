using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4000PipelineSyntaxTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    // a quote that is never closed, a tab, a key twice
    [InlineData("on: push\njobs:\n  a: {runs-on: [|\"|]x")]
    [InlineData("on: push\njobs:\n[|\t|]a: x\n")]
    [InlineData("on: push\n[|on|]: pull_request\n")]
    [InlineData("a: [|*gone|]\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4000PipelineSyntax>();

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{run: x}]\n")] // trap 18: nothing wrong
    [InlineData("﻿name: x\non: push\njobs:\n  a:\n    runs-on: x\n    steps: [{run: x}]\n")] // trap 18: a byte order mark
    [InlineData("{% if x %}\na: 'b\n")] // filled in by a template engine
    [InlineData("")] // empty
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4000PipelineSyntax>();

    [Theory]
    [InlineData(".gitlab-ci.yml", "a:\n  script: [x]\n[|a|]:\n  script: [y]\n", FindingLevel.Warning)] // GitLab takes the last one
    [InlineData(".gitlab-ci.yml", "a: [|'|]x", FindingLevel.Blocking)]
    [InlineData("azure-pipelines.yml", "steps:\n- script: x\n  name: a\n  [|name|]: b\n", FindingLevel.Blocking)]
    [InlineData("act/action.yml", "name: x\nruns:\n  using: composite\n  [|using|]: y\n", FindingLevel.Blocking)]
    public void Reports_other_services(string path, string content, FindingLevel level) =>
        Assert.All(TestRepository.Empty.With(path, content).Reports<DG4000PipelineSyntax>(), finding => Assert.Equal(level, finding.Level));

    [Theory]
    [InlineData("templates/api/.github/workflows/ci.yml", "a: 'b")] // part of a template, which GitHub does not read
    [InlineData(".github/workflows/ci.yml.bak", "a: 'b")] // trap 18: dead
    [InlineData("azure-pipelines.yml", "steps:\n- ${{ if a }}:\n  - script: x\nvariables:\n  ${{ if a }}: {b: c}\n  ${{ if a }}: {d: e}\n")] // a template's own keys
    public void Guards_other_files(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG4000PipelineSyntax>();
}
