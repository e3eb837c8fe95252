using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4008PipelineTriggerTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: [push, [|pull-request|]]\njobs: {}\n")]
    [InlineData("on:\n  push:\n    branches: [a]\n    [|branches-ignore|]: [b]\n")]
    [InlineData("on:\n  push:\n    [|branch|]: [a]\n")]
    [InlineData("on:\n  workflow_dispatch:\n    [|branches|]: [a]\n")]
    [InlineData("on:\n  [|workflow_run|]:\n    types: [completed]\n")]
    [InlineData("on:\n  schedule:\n  - cron: [|'0 4 * *'|]\n")]
    [InlineData("on:\n  pull_request:\n    [|tags|]: [v1]\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4008PipelineTrigger>();

    [Theory]
    [InlineData("on: {push: {branches: [a, '!b'], tags-ignore: [c]}, pull_request: {types: [opened], paths: [d]}}\n")]
    [InlineData("on: [brand_new_event]\n")] // actionlint #363: what a later version may bring
    [InlineData("on: {workflow_run: {workflows: [CI], branches: [main]}}\n")]
    [InlineData("on: {schedule: [{cron: '*/15 0-4,8 * * MON-FRI'}, {cron: 0 4 1 1 *}]}\n")]
    [InlineData("on: {repository_dispatch: {types: [a]}, issues: {types: [opened]}}\n")]
    [InlineData("on: {push: , workflow_call: {inputs: {a: {type: string}}, secrets: {b: }}}\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4008PipelineTrigger>();
}
