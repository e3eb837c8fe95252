using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4005PipelineExpressionTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: github.ref == [|\"|]x\"\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ github.ref [|b|] }}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: |\n        echo a\n        echo [|${{|] github.ref\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{[| |]}}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: ${{ [|contain|](github.ref, 'x') }}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      env: {A: '${{ [|secret|].X }}'}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - {run: x, if: [|step|].a.outputs.b}\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4005PipelineExpression>();

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ format('{0} }}', github.ref) }} $(x) ${y} {{ z }}\n")] // braces of texts and of other languages
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: always() && (needs.a.result == 'x' || !cancelled())\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      env: {A: '${{ newcontext.x }}', B: '${{ frobnicate(1) }}'}\n")] // actionlint #363: what a later version may bring
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: \"echo ${{ github.event\\t.action }}\"\n")] // trap 18: a tab
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x # ${{\n")] // a comment
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4005PipelineExpression>();

    // Contexts and functions that exist, but not there.
    [Theory]
    [InlineData("on: push\nconcurrency: x-${{ [|matrix|].os }}\njobs:\n  a:\n    runs-on: x\n    steps: [{run: x}]\n")]
    [InlineData("on: push\nenv:\n  A: ${{ [|env|].B }}\njobs:\n  a:\n    runs-on: x\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: [|env|].DEPLOY == 'true'\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: ${{ [|secrets|].KEY != '' }}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: [|hashFiles|]('x') != ''\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: ${{ [|env|].IMAGE }}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    env: {A: '${{ [|runner|].temp }}', B: '${{ [|steps|].x.outputs.y }}'}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    container: {image: 'x:${{ [|env|].TAG }}'}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    services: {db: {image: '${{ [|secrets|].IMAGE }}'}}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    strategy: {matrix: {os: ['${{ [|env|].OS }}']}}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    environment: {name: '${{ [|env|].NAME }}', url: '${{ env.URL }}'}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    uses: acme/x/.github/workflows/y.yml@v1\n    with: {a: '${{ [|secrets|].A }}', b: '${{ [|env|].B }}'}\n    secrets: {c: '${{ secrets.C }}'}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      if: [|secrets|].KEY != ''\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ [|failure|]() }}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: echo ${{ [|jobs|].a.result }}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - {run: x, if: '[|contains|](github.ref)'}\n    - {run: x, if: '[|always|](1)'}\n    - run: echo ${{ [|toJSON|](github.ref, 1) }}\n")]
    public void Reports_what_is_not_provided(string content) => TestRepository.Empty.With(Path, content).Reports<DG4005PipelineExpression>();

    [Theory]
    [InlineData("on: push\nconcurrency: ${{ github.workflow }}-${{ vars.A }}\nenv: {A: '${{ secrets.A }}'}\njobs:\n  a: {runs-on: x, steps: [{run: x}]}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: vars.DEPLOY == 'true' && needs.b.result == 'success' && always()\n    env: {A: '${{ secrets.A }}', B: '${{ matrix.b }}'}\n    concurrency: {group: 'x-${{ matrix.b }}'}\n    defaults: {run: {shell: '${{ env.SHELL }}'}}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    container: {image: x, env: {A: '${{ env.A }}'}, credentials: {username: '${{ env.U }}', password: '${{ secrets.P }}'}, options: '${{ env.O }}'}\n    outputs: {o: '${{ steps.s.outputs.v }}', p: '${{ env.P }}'}\n    steps: [{id: s, run: x, env: {A: '${{ secrets.A }}', H: '${{ hashFiles(1) }}'}, if: 'failure() && env.A'}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{run: x, shell: '${{ secrets.A }}'}]\n")] // a key that the table does not name
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{run: 'echo ${{ format(github.ref) }}', if: success('a')}]\nx-y:\n  z: ${{ steps.A }}\n")] // a place nobody knows
    public void Guards_what_is_provided(string content) => TestRepository.Empty.With(Path, content).Silent<DG4005PipelineExpression>();

    [Fact]
    public void Steps_of_actions_have_no_secrets() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {runs-on: x, steps: [{uses: ./act}]}\n")
        .With("act/action.yml", "name: x\ninputs: {b: {description: x, default: '${{ [|inputs|].a }}'}, t: {default: '${{ github.token }}'}}\noutputs: {o: {value: '${{ [|vars|].O }}'}, p: {value: '${{ steps.s.outputs.p }}'}}\nruns:\n  using: composite\n  steps:\n  - run: x\n    id: s\n    shell: bash\n    env: {A: '${{ [|secrets|].A }}', B: '${{ hashFiles(inputs.b) }}', C: '${{ matrix.c }}', D: '${{ [|needs|].d.result }}'}\n    if: always() && env.A != ''\n")
        .Reports<DG4005PipelineExpression>();

    [Theory]
    [InlineData("templates/.github/workflows/ci.yml")] // filled in before GitHub reads it
    [InlineData(".github/workflows/below/ci.yml")]
    public void Guards_files_that_GitHub_does_not_read(string path) => TestRepository.Empty.With(path, "on: push\njobs:\n  a: {runs-on: x, if: '${{', steps: [{run: x}]}\n").Silent<DG4005PipelineExpression>();
}
