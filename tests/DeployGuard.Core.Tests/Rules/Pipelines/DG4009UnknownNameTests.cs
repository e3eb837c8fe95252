using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4009UnknownNameTests
{
    private const string Path = ".github/workflows/ci.yml";

    private const string Long = "a_name_that_nobody_would_ever_want_to_read_or_to_write_twice";

    /// <summary>Two jobs before the text: <c>b</c> with the output <c>v</c>, <c>c</c> without any.</summary>
    private const string Jobs = "on: push\njobs:\n  b: {runs-on: x, outputs: {v: '${{ steps.s.outputs.v }}'}, steps: [{id: s, run: x}]}\n  c: {runs-on: x, steps: [{run: x}]}\n";

    [Theory]
    [InlineData("  a:\n    runs-on: x\n    if: [|needs.b|].result == 'success'\n    steps: [{run: x}]\n")]
    [InlineData("  a:\n    needs: [c]\n    runs-on: x\n    steps:\n    - run: echo ${{ [|needs.b|].outputs.v }}\n")]
    [InlineData("  a:\n    needs: b\n    runs-on: x\n    steps:\n    - run: echo ${{ [|needs.bb|].outputs.v }}\n")]
    [InlineData("  a:\n    needs: b\n    runs-on: x\n    steps:\n    - run: echo ${{ [|needs.b.outputs.w|] }}\n")]
    [InlineData("  a:\n    needs: [b, c]\n    runs-on: x\n    if: ${{ [|needs.c.outputs.w|] == 'x' && [|needs.b.status|] == 'y' }}\n    steps: [{run: x}]\n")]
    [InlineData("  a:\n    runs-on: x\n    steps:\n    - {id: build, run: x}\n    - run: echo ${{ [|steps.biuld|].outputs.v }}\n")]
    [InlineData("  a:\n    runs-on: x\n    steps:\n    - {run: x, if: \"[|steps.later|].outcome == 'success'\"}\n    - {id: later, run: 'echo ${{ [|steps.later|].outputs.v }}'}\n")]
    [InlineData("  a:\n    runs-on: x\n    steps:\n    - {id: s, run: x}\n    - {run: x, if: \"[|steps.s.result|] == 'success' && [|steps.s.output|].v\"}\n")]
    [InlineData("  a:\n    runs-on: x\n    outputs: {v: '${{ [|steps.t|].outputs.v }}'}\n    steps:\n    - {id: s, run: x}\n")]
    [InlineData("  a:\n    runs-on: ${{ [|matrix.o|] }}\n    strategy: {matrix: {os: [x], include: [{os: y, extra: z}]}}\n    steps:\n    - run: echo ${{ matrix.os }} ${{ matrix.extra }}\n")]
    [InlineData("  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ [|matrix.os|] }}\n")]
    [InlineData("  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ [|inputs.version|] }} ${{ [|github.ref_nam|] }} ${{ [|job.state|] }}\n")]
    public void Reports(string job) => TestRepository.Empty.With(Path, Jobs + job).Reports<DG4009UnknownName>();

    [Theory]
    [InlineData("  a:\n    needs: [B, c]\n    runs-on: x\n    if: needs.b.result == 'success' && needs.B.outputs.V && needs.*.result && !contains(needs.*.outputs.x, 'y')\n    steps: [{run: 'echo ${{ toJSON(needs) }}'}]\n")] // names without their casing
    [InlineData("  a:\n    needs: [b]\n    runs-on: x\n    steps:\n    - {run: 'echo ${{ needs[github.job].result }} ${{ needs[matrix.x].outputs.y }}'}\n    strategy: {matrix: '${{ fromJSON(needs.b.outputs.v) }}'}\n")] // names that are computed
    [InlineData("  a:\n    runs-on: x\n    strategy: {matrix: {include: '${{ fromJSON(vars.M) }}'}}\n    steps:\n    - {id: s, run: x}\n    - {run: 'echo ${{ matrix.any }} ${{ steps.S.outputs.any }}', if: \"steps.s.conclusion == 'success'\"}\n")] // a step may put out anything
    [InlineData("  a:\n    runs-on: x\n    outputs: {v: '${{ steps.s.outputs.v }}'}\n    environment: {name: x, url: '${{ steps.s.outputs.url }}'}\n    steps: [{id: s, uses: acme/x@v1}]\n")] // outputs see all steps
    [InlineData("  a:\n    uses: acme/x/.github/workflows/y.yml@v1\n  d:\n    needs: a\n    runs-on: x\n    steps: [{run: 'echo ${{ needs.a.outputs.any }}'}]\n")] // trap 16: another repository
    [InlineData("  a:\n    runs-on: x\n    steps:\n    - {run: 'echo ${{ github.event.any.thing }} ${{ github.brand_new }} ${{ env.A }} ${{ vars.B }} ${{ secrets.C }} ${{ job.services.db.ports[5432] }} ${{ runner.os }}'}\n")] // actionlint #363: what a later version may bring
    [InlineData("  a:\n    runs-on: x\n    strategy: {matrix: {os: [x]}}\n    steps:\n    - &s {id: s, run: x}\n    - {run: 'echo ${{ steps.s.outputs.v }} ${{ matrix.os.name }} ${{ strategy.job-index }}'}\n  d:\n    runs-on: x\n    steps:\n    - *s\n    - {run: 'echo ${{ steps.s.outputs.v }}'}\n")] // an anchor
    [InlineData("  a:\n    runs-on: x\n    steps:\n    - parallel:\n      - {id: s, run: x}\n      - {run: y, background: true}\n    - {run: 'echo ${{ steps.s.outputs.v }}'}\n    - wait-all:\n")] // steps beside each other
    public void Guards(string job) => TestRepository.Empty.With(Path, Jobs + job).Silent<DG4009UnknownName>();

    // Messages stay short whatever names people give.
    [Fact]
    public void Long_names_are_cut() => TestRepository.Empty
        .With(Path, $"on: {{workflow_call: {{inputs: {{{Long}: {{type: string}}}}}}}}\njobs:\n  {Long}:\n    runs-on: x\n    outputs: {{{Long}: x}}\n    steps: [{{id: {Long}, run: x}}, {{run: 'echo ${{{{ [|steps.{Long}d|].outputs.x }}}} ${{{{ [|inputs.{Long}d|] }}}} ${{{{ [|steps.{Long}.{Long}|] }}}}'}}]\n"
            + $"  b:\n    needs: {Long}\n    runs-on: x\n    strategy: {{matrix: {{{Long}: [x]}}}}\n    steps: [{{run: 'echo ${{{{ [|needs.{Long}.outputs.{Long}d|] }}}} ${{{{ [|needs.{Long}d|].result }}}} ${{{{ [|matrix.{Long}d|] }}}} ${{{{ [|needs.{Long}.{Long}|] }}}}'}}]\n")
        .Reports<DG4009UnknownName>();

    [Theory]
    [InlineData("on: {workflow_dispatch: {inputs: {version: }}}\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ [|inputs.verison|] }} ${{ [|github.event.inputs.branch|] }} ${{ github.event.inputs.version }}\n")]
    [InlineData("on: {workflow_call: {inputs: {version: {type: string}}, outputs: {x: {value: '${{ jobs.a.outputs.x }}'}, y: {value: '${{ [|jobs.a.outputs.y|] }}'}, z: {value: '${{ [|jobs.b|].outputs.z }}'}}}}\njobs:\n  a:\n    runs-on: x\n    outputs: {x: 1}\n    steps: [{run: 'echo ${{ inputs.version }} ${{ [|inputs.tag|] }}'}]\n")]
    public void Reports_inputs_and_outputs(string content) => TestRepository.Empty.With(Path, content).Reports<DG4009UnknownName>();

    [Theory]
    [InlineData("on: {workflow_dispatch: {inputs: {a: }}, workflow_call: {inputs: {b: {type: string}}}}\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ inputs.A }} ${{ inputs.b }} ${{ github.event.inputs.of_the_caller }}\n")] // the caller's event may have others
    [InlineData("on: repository_dispatch\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ github.event.inputs.x }} ${{ github.event.client_payload.y }}\n")]
    public void Guards_inputs(string content) => TestRepository.Empty.With(Path, content).Silent<DG4009UnknownName>();

    [Fact]
    public void Outputs_of_a_called_workflow_are_known() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {uses: ./.github/workflows/b.yml}\n  c:\n    needs: a\n    runs-on: x\n    steps:\n    - run: echo ${{ needs.a.outputs.image }} ${{ [|needs.a.outputs.tag|] }}\n")
        .With(".github/workflows/b.yml", "on: {workflow_call: {outputs: {image: {value: x}}}}\njobs:\n  b: {runs-on: x, steps: [{run: x}]}\n")
        .Reports<DG4009UnknownName>();

    [Fact]
    public void Composite_actions_have_inputs_steps_and_outputs_of_their_own() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - {id: act, uses: ./act}\n    - run: echo ${{ steps.act.outputs.image }} ${{ [|steps.act.outputs.tag|] }}\n")
        .With("act/action.yml", "name: x\ninputs: {version: }\noutputs: {image: {value: '${{ steps.b.outputs.x }}'}}\nruns:\n  using: composite\n  steps:\n  - {id: b, run: 'echo ${{ inputs.version }} ${{ [|inputs.tag|] }} ${{ matrix.any }}', shell: bash}\n  - {run: 'echo ${{ [|steps.c|].outputs.y }}', shell: bash}\n")
        .Reports<DG4009UnknownName>();

    // An action of another kind puts out what it likes.
    [Fact]
    public void Guards_actions_of_code() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - {id: act, uses: ./act}\n    - run: echo ${{ steps.act.outputs.any }}\n")
        .With("act/action.yml", "name: x\nruns: {using: node24, main: x.js}\n")
        .Silent<DG4009UnknownName>();
}
