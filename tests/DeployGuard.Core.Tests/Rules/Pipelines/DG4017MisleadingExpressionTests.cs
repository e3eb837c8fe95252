using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4017MisleadingExpressionTests
{
    private const string Path = ".github/workflows/ci.yml";

    private const string On = "on: {workflow_dispatch: {inputs: {flag: {type: boolean}, text: {type: string}, both: {type: boolean}, pick: {type: choice, options: [x]}}}, workflow_call: {inputs: {both: {type: string}}}}\n"
        + "jobs:\n  b: {runs-on: x, outputs: {v: x}, steps: [{run: x}]}\n  a:\n    needs: b\n    runs-on: x\n";

    [Theory]
    [InlineData("    if: needs.b.outputs.v == [|true|]\n    steps: [{run: x}]\n")]
    [InlineData("    if: ${{ [|false|] != needs.b.outputs.v }}\n    steps: [{run: x}]\n")]
    [InlineData("    steps:\n    - {id: s, run: x}\n    - {run: x, if: steps.s.outputs.any == [|true|] || env.A == [|true|] && vars.B != [|false|]}\n")]
    [InlineData("    if: inputs.text == [|true|] || inputs.pick == [|false|] || github.event.inputs.flag == [|true|]\n    steps: [{run: x}]\n")]
    [InlineData("    if: inputs.flag == [|'true'|]\n    steps: [{run: x}]\n")]
    [InlineData("    steps:\n    - {run: x, if: \"inputs.flag != [|'false'|]\"}\n")]
    [InlineData("    env: {A: \"${{ github.ref == 'refs/heads/main' && [|''|] || '-beta' }}\", B: \"${{ github.actor == 'x' && [|false|] || true }}\"}\n    steps: [{run: x}]\n")]
    [InlineData("    if: \"[|contains('refs/heads/main refs/heads/production', github.ref)|]\"\n    steps: [{run: x}]\n")]
    [InlineData("    steps:\n    - {run: x, if: \"[|Contains('octocat', github.actor)|]\"}\n")]
    [InlineData("    steps:\n    - run: echo '${{ [|github|] }}'\n")]
    [InlineData("    if: github.ref == [|'main'|] || github.ref_name == [|'refs/heads/main'|] || startsWith(github.ref, [|'v'|]) || github.ref != [|'develop'|]\n    steps: [{run: x}]\n")]
    [InlineData("    if: always() && needs.b.result != [|'failed'|] && github.event_name == [|'pull-request'|] && github.ref_type == [|'tags'|]\n    steps: [{id: s, run: x}, {run: x, if: \"[|'Succeeded'|] == steps.s.outcome || job.status == [|'ok'|] || runner.os == [|'ubuntu'|]\"}]\n")]
    public void Reports(string job) => TestRepository.Empty.With(Path, On + job).Reports<DG4017MisleadingExpression>();

    [Theory]
    [InlineData("    if: needs.b.outputs.v == 'true' && needs.b.result != 'failure' && inputs.flag == true && inputs.text == 'true' && github.event.inputs.flag == 'true'\n    steps: [{run: x}]\n")]
    [InlineData("    if: inputs.both == true || inputs.both == 'true'\n    steps: [{run: x}]\n")] // two declarations
    [InlineData("    if: github.event.pull_request.draft == false && fromJSON(needs.b.outputs.v) == true && github.event.client_payload.x == true && matrix.x == true\n    steps: [{run: x}]\n")] // true switches
    [InlineData("    env: {A: \"${{ github.ref == 'refs/heads/main' && 'x' || '' }}\", B: \"${{ inputs.text || '' }}\", C: \"${{ false && 'x' || 'y' }}\"}\n    steps: [{run: x}]\n")] // zizmor #1139: a choice that works
    [InlineData("    if: contains(fromJSON('[\"main\"]'), github.ref_name) || contains(github.ref, 'release/') || contains('push schedule', github.event_name)\n    steps: [{run: x}]\n")] // a list; another question; nobody chooses events
    [InlineData("    strategy: {matrix: '${{ fromJSON(vars.M) }}'}\n    steps: [{run: x, env: {A: '${{ toJSON(github.event) }}'}}]\n")]
    [InlineData("    if: github.ref == 'refs/heads/main' || github.ref_name == 'main' || startsWith(github.ref, 'refs/tags/v') || startsWith(github.ref, 'ref') || github.ref == '' || github.ref == github.event.ref || startsWith(github.ref_name, 'v')\n    steps: [{run: x}]\n")]
    [InlineData("    if: always() && needs.b.result == 'Skipped' && github.event_name == 'brand_new_event' && github.event_name == 'PUSH' && github.ref_type == 'tag'\n    steps: [{id: s, run: x}, {run: x, if: \"steps.s.outcome == 'success' && runner.os == 'linux' && runner.arch == 'riscv' && steps.s.outcome != ''\"}]\n")] // casing; what a later version may bring
    public void Guards(string job) => TestRepository.Empty.With(Path, On + job).Silent<DG4017MisleadingExpression>();

    // Messages stay short whatever names people give.
    [Fact]
    public void Long_names_are_cut()
    {
        const string name = "a_name_that_nobody_would_ever_want_to_read_or_to_write_twice";
        TestRepository.Empty.With(Path, On + $"    if: needs.b.outputs.{name} == [|true|] || github.ref == [|'{name}'|] || needs.b.result == [|'{name}'|] || startsWith(github.ref, [|'x{name}'|])\n    steps: [{{run: x}}]\n").Reports<DG4017MisleadingExpression>();
    }

    [Fact]
    public void Inputs_of_actions_are_texts() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {runs-on: x, steps: [{uses: ./act}]}\n")
        .With("act/action.yml", "name: x\ninputs: {push: {default: false}}\nruns:\n  using: composite\n  steps:\n  - {run: x, shell: bash, if: inputs.push == [|true|]}\n  - {run: x, shell: bash, if: \"inputs.push == 'true'\"}\n")
        .Reports<DG4017MisleadingExpression>();

    [Theory]
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    if: [|github.actor == 'dependabot[bot]'|]\n    steps: [{run: x}]\n")]
    public void Reports_robots_in_charge(string content) => TestRepository.Empty.With(Path, content).Reports<DG4017MisleadingExpression>();

    [Theory]
    [InlineData("on: pull_request\njobs:\n  a:\n    runs-on: x\n    if: github.actor == 'dependabot[bot]'\n    steps: [{run: x}]\n")] // without the rights of the repository
    [InlineData("on: pull_request_target\njobs:\n  a:\n    runs-on: x\n    if: github.actor != 'dependabot[bot]' && github.event.pull_request.user.login == 'renovate[bot]' && github.actor == 'octocat'\n    steps: [{run: x}]\n")] // keeps robots away; asks the author; a person
    public void Guards_robots(string content) => TestRepository.Empty.With(Path, content).Silent<DG4017MisleadingExpression>();
}
