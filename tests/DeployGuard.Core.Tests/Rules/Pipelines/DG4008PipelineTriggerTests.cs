using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;
using DeployGuard.Validation;

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
    [InlineData("on:\n  pull_request: {types: [opened, [|synchronise|], [|merged|]]}\n  release: {types: [|publish|]}\n  workflow_run: {workflows: [a], types: [[|complete|]]}\njobs: {}\n")]
    [InlineData("on: {schedule: [{cron: [|'60 4 * * *'|]}, {cron: [|'0 24 * * *'|]}, {cron: [|'0 0 0 * *'|]}, {cron: [|'0 0 * 13 *'|]}, {cron: [|'0 0 ? * MON'|]}, {cron: [|'0 0 * * MONDAY'|]}, {cron: [|'*/0 1 * * *'|]}]}\n")]
    [InlineData("on: {workflow_dispatch: {inputs: {a: {type: [|bool|]}, [|b|]: {type: choice}, c: {type: [|strin|]}}}}\n")]
    [InlineData("on: {workflow_call: {inputs: {[|a|]: {required: true}, b: {type: [|choice|], options: [x]}, c: {type: [|environment|]}}}}\n")]
    [InlineData("on: {workflow_call: {outputs: {[|a|]: {description: x}, b: {value: x}}}}\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4008PipelineTrigger>();

    [Theory]
    [InlineData("on: {push: {branches: [a, '!b'], tags-ignore: [c]}, pull_request: {types: [opened], paths: [d]}}\n")]
    [InlineData("on: [brand_new_event]\n")] // actionlint #363: what a later version may bring
    [InlineData("on: {workflow_run: {workflows: [CI], branches: [main]}}\n")]
    [InlineData("on: {schedule: [{cron: '*/15 0-4,8 * * MON-FRI'}, {cron: 0 4 1 1 *}]}\n")]
    [InlineData("on: {repository_dispatch: {types: [a]}, issues: {types: [opened]}}\n")]
    [InlineData("on: {push: , workflow_call: {inputs: {a: {type: string}}, secrets: {b: }}}\n")]
    [InlineData("on: {schedule: [{cron: '20/15 * * * *'}, {cron: '0 0 1-15/2,20 JAN-MAR,12 sun,1-5'}, {cron: '0 0 * * 7'}, {cron: '${{ vars.C }}'}]}\n")]
    [InlineData("on: {pull_request: {types: [closed, brand_new]}, registry_package: {types: [publish]}, repository_dispatch: {types: [merged]}}\n")] // actionlint #363: what a later version may bring; names of one's own
    [InlineData("on: {workflow_dispatch: {inputs: {a: , b: {type: choice, options: [x]}, c: {type: environment}, d: {type: brand-new}}}, workflow_call: {inputs: {a: {type: number}}}}\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4008PipelineTrigger>();

    // It starts, only less often.
    [Theory]
    [InlineData("on: {schedule: [{cron: [|'* * * * *'|]}, {cron: [|'*/2 8 * * *'|]}]}\n")]
    public void Warns(string content) =>
        Assert.All(TestRepository.Empty.With(Path, content).Reports<DG4008PipelineTrigger>(), finding => Assert.Equal(FindingLevel.Warning, finding.Level));
}
