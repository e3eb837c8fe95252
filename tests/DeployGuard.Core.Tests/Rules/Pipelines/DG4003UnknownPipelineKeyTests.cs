using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4003UnknownPipelineKeyTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\n[|premissions|]: {}\njobs: {}\n")]
    [InlineData("on: push\njobs:\n  a:\n    [|run-on|]: x\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - [|script|]: x\n")] // a word of GitLab
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    [|timeout|]: 5\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    [|dependsOn|]: b\n    steps: [{run: x}]\n")] // a word of Azure
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      [|working_directory|]: y\n")]
    [InlineData("on: push\npermissions: {[|content|]: read, [|pull_request|]: write}\njobs:\n  a: {runs-on: x, permissions: {[|package|]: write}, steps: [{run: x}]}\n")]
    [InlineData("on: {workflow_dispatch: {inputs: {a: {[|requried|]: true}}}, workflow_call: {outputs: {b: {[|values|]: x}}, secrets: {c: {[|require|]: true}}}}\nconcurrency: {group: x, [|cancel-in-progres|]: true}\njobs: {}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: {[|label|]: x}\n    strategy: {[|fail_fast|]: true}\n    environment: {[|nmae|]: x}\n    defaults: {run: {[|working_directory|]: x}}\n    services: {db: {image: x, [|port|]: [1]}}\n    container: {image: x, [|credential|]: {}, [|volume|]: [x]}\n    steps: [{run: x}]\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4003UnknownPipelineKey>();

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    snapshot: x\n    frobnication: y\n    steps: [{run: x}]\n")] // actionlint #363: what a later version may bring
    [InlineData("on: push\nRun-Name: x\njobs:\n  a: {Runs-On: x, steps: [{run: x}]}\n")] // casing
    [InlineData("on: push\nx-common: &a {runs-on: x}\njobs:\n  a: {<<: *a, steps: [{run: x}]}\n")] // anchors
    [InlineData("on: push\npermissions: {brand-new: read}\njobs:\n  a: {runs-on: x, steps: [{run: x}]}\n")] // a scope of a later day
    [InlineData("on: push\nconcurrency: {group: x, queue: y}\njobs:\n  a:\n    runs-on: x\n    strategy: {matrix: {fail_fast: [x], imgae: [y]}, frobnicate: z}\n    environment: x\n    services: {db: {image: x, env: {port: 1}}}\n    steps: [{run: x, with: {names: y}}]\n")] // names of one's own, and what a later version may bring
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4003UnknownPipelineKey>();

    // actionlint #277.
    [Fact]
    public void Steps_of_actions_have_no_time_limit() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {runs-on: x, steps: [{uses: ./act, timeout-minutes: 5}]}\n")
        .With("act/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - {run: x, shell: bash, [|timeout-minutes|]: 5}\n")
        .Reports<DG4003UnknownPipelineKey>();
}
