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
