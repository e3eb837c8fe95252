using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4004PipelineStructureTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("[|name|]: x\njobs:\n  a: {runs-on: x, steps: [{run: x}]}\n")] // no on
    [InlineData("on: push\n[|jobs|]:\n")]
    [InlineData("[|on|]: push\n")] // no jobs
    [InlineData("on: push\njobs:\n  [|a|]:\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  [|a|]: {runs-on: x}\n")]
    [InlineData("on: push\njobs:\n  a:\n    uses: acme/x/.github/workflows/y.yml@v1\n    [|runs-on|]: x\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n      [|uses|]: y@v1\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - [|name|]: x\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4004PipelineStructure>();

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a: {uses: acme/x/.github/workflows/y.yml@v1, with: {a: b}, secrets: inherit}\n")]
    [InlineData("# on: push\n")] // all of it taken out
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - runs: x\n")] // DG4003 speaks of the key
    [InlineData("true: push\njobs:\n  a: {runs-on: x, steps: [{run: x}]}\n")] // trap 18: on written back as a switch
    [InlineData("on: push\njobs:\n  a: {runs-on: x, steps: [{run: 'x")] // reading stopped
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4004PipelineStructure>();

    [Theory]
    [InlineData("    steps: [{uses: [|actions/checkout|]}]\n")]
    [InlineData("    steps: [{uses: [|checkout@v4|]}, {uses: [|.github/actions/x|]}, {uses: [|'acme/x@'|]}]\n")]
    [InlineData("    steps:\n    - uses: [|acme/${{ matrix.x }}@v1|]\n    strategy: {matrix: {x: [y]}}\n")]
    [InlineData("    steps: [{id: a, run: x}, {id: [|A|], run: x}, {id: [|1st|], run: x}]\n")]
    [InlineData("    [|steps|]:\n      run: x\n")]
    [InlineData("    [|env|]:\n    - A=b\n    steps: [{run: x, [|env|]: [A=b]}]\n")]
    [InlineData("    permissions: [|read|]\n    steps: [{run: x}]\n")]
    [InlineData("    permissions: {contents: [|admin|], issues: write}\n    steps: [{run: x}]\n")]
    [InlineData("    [|permissions|]: [contents]\n    steps: [{run: x}]\n")]
    [InlineData("    permissions: {id-token: [|read|], models: [|write|]}\n    steps: [{run: x}]\n")]
    [InlineData("    steps: [{run: x, shell: [|zsh|]}, {run: x, shell: [|'bash -l'|]}]\n")]
    [InlineData("    defaults: {run: {shell: [|cmd|]}}\n    steps: [{run: x, shell: [|powershell|]}]\n")]
    public void Reports_parts_that_are_refused(string job) => TestRepository.Empty.With(Path, "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n" + job).Reports<DG4004PipelineStructure>();

    [Theory]
    [InlineData("    steps: [{uses: ./act}, {uses: './'}, {uses: $/act}, {uses: docker://alpine}, {uses: acme/x/y@v1}, {uses: acme/x@feature/y}]\n")]
    [InlineData("    permissions: {contents: read, id-token: write, brand-new: read, models: }\n    steps: [{run: x}]\n")] // actionlint #363: what a later version may bring
    [InlineData("    permissions: {}\n    steps: [{run: x, shell: 'perl {0}'}, {run: x, shell: pwsh}, {run: x, shell: python}, {run: x, shell: '${{ matrix.shell }}'}]\n")]
    [InlineData("    container: x\n    steps: [{run: x, shell: powershell}]\n")] // a container may have it
    public void Guards_parts(string job) => TestRepository.Empty.With(Path, "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n" + job).Silent<DG4004PipelineStructure>();

    [Theory]
    [InlineData("[ubuntu-latest, [|windows-latest|]]")]
    public void Reports_machines_that_nobody_has(string machine) =>
        TestRepository.Empty.With(Path, $"on: push\njobs:\n  a:\n    runs-on: {machine}\n    steps: [{{run: x}}]\n").Reports<DG4004PipelineStructure>();

    [Theory]
    [InlineData("[self-hosted, ubuntu-latest, windows-latest]")] // actionlint #499: a machine of one's own
    [InlineData("[ubuntu-22.04, ubuntu-latest]")]
    public void Guards_machines_that_somebody_may_have(string machine) =>
        TestRepository.Empty.With(Path, $"on: push\njobs:\n  a:\n    runs-on: {machine}\n    steps: [{{run: x}}]\n").Silent<DG4004PipelineStructure>();

    [Fact]
    public void Steps_beside_each_other_are_steps() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - parallel:\n      - run: x\n      - uses: [|checkout|]\n    - {id: w, wait: x}\n    - {cancel: x}\n").Reports<DG4004PipelineStructure>();

    [Theory]
    [InlineData("windows-latest")]
    [InlineData("${{ matrix.os }}")] // one of two
    [InlineData("[self-hosted, linux]")]
    [InlineData("ubuntu-custom")] // a machine of one's own
    public void Guards_shells_of_other_machines(string machine) => TestRepository.Empty
        .With(Path, $"on: push\njobs:\n  a:\n    strategy: {{matrix: {{os: [ubuntu-latest, windows-latest]}}}}\n    runs-on: {machine}\n    steps: [{{run: x, shell: cmd}}]\n").Silent<DG4004PipelineStructure>();

    [Theory]
    [InlineData("    uses: [|acme/x/.github/workflows/y.yml|]\n")]
    [InlineData("    uses: [|./.github/workflows/y.yml@main|]\n")]
    [InlineData("    uses: [|./.github/workflows/${{ inputs.x }}.yml|]\n")]
    public void Reports_calls_that_name_no_workflow(string job) => TestRepository.Empty.With(Path, "on: push\njobs:\n  a:\n" + job).Reports<DG4004PipelineStructure>();

    [Theory]
    [InlineData("  [|1a|]: {runs-on: x, steps: [{run: x}]}\n")]
    [InlineData("  [|a.b|]: {runs-on: x, steps: [{run: x}]}\n")]
    public void Reports_ids(string job) => TestRepository.Empty.With(Path, "on: push\njobs:\n" + job).Reports<DG4004PipelineStructure>();

    [Fact]
    public void Scripts_of_actions_name_their_shell() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {runs-on: x, steps: [{uses: ./act}]}\n")
        .With("act/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - [|run|]: x\n  - {run: x, shell: bash}\n  - {run: x, shell: [|fish|]}\n")
        .Reports<DG4004PipelineStructure>();

    [Fact]
    public void A_call_of_a_workflow_that_cannot_be_called_is_reported() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {uses: [|./.github/workflows/b.yml|]}\n")
        .With(".github/workflows/b.yml", "on: pull_request\njobs:\n  b: {runs-on: x, steps: [{run: x}]}\n")
        .Reports<DG4004PipelineStructure>();

    [Fact]
    public void Composite_actions_are_looked_at_where_they_are_used() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {runs-on: x, steps: [{uses: ./act}]}\n")
        .With("act/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - [|name|]: x\n")
        .Reports<DG4004PipelineStructure>();
}
