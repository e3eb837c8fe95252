using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4007MissingPipelineFileTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  a: {uses: [|./.github/workflows/gone.yml|]}\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n    - uses: [|./.github/actions/gone|]\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4007MissingPipelineFile>();

    [Theory]
    [InlineData("on: push\njobs:\n  a: {uses: acme/x/.github/workflows/y.yml@v1}\n")] // trap 16: another repository
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n      with: {repository: acme/actions, path: shared}\n    - uses: ./shared/act\n")] // brought by a checkout
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: git clone https://git.example.com/acme/act\n    - uses: ./act\n")] // brought by a script
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: ./${{ matrix.action }}\n")] // an expression
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: docker://alpine:3\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4007MissingPipelineFile>();

    [Fact]
    public void Guards_what_is_there() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {uses: ./.github/workflows/b.yml}\n  c: {runs-on: x, steps: [{uses: ./act}, {uses: ./docker}, {uses: ./}]}\n")
        .With(".github/workflows/b.yml", "on: workflow_call\njobs:\n  b: {runs-on: x, steps: [{run: x}]}\n")
        .With("act/action.yaml", "name: x\nruns: {using: node20, main: x.js}\n").With("docker/Dockerfile", "FROM x\n").With("action.yml", "name: x\nruns: {using: docker, image: Dockerfile}\n")
        .Silent<DG4007MissingPipelineFile>();

    // Only a part of the repository is known.
    [Fact]
    public void Guards_a_part_of_a_repository() =>
        TestRepository.Empty.With(Path, "on: push\njobs:\n  a: {uses: ./.github/workflows/gone.yml}\n").Incomplete().Silent<DG4007MissingPipelineFile>();
}
