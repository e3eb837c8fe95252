using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4016RetiredPartTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("    runs-on: [|ubuntu-20.04|]\n    steps: [{run: x}]\n")]
    [InlineData("    runs-on: [[|windows-2019|]]\n    steps: [{run: x}]\n")]
    [InlineData("    runs-on: ${{ matrix.os }}\n    strategy: {matrix: {os: [ubuntu-latest, [|macos-13|]], include: [{os: [|macos-12-large|]}, {x: y}]}}\n    steps: [{run: x}]\n")]
    [InlineData("    runs-on: x\n    steps: [{uses: [|actions/upload-artifact@v3|]}, {uses: [|Actions/Download-Artifact@v2.1.0|]}, {uses: [|actions/cache@v2|]}, {uses: [|actions/cache/restore@v1|]}]\n")]
    public void Reports(string job) => TestRepository.Empty.With(Path, "on: push\njobs:\n  a:\n" + job).Reports<DG4016RetiredPart>();

    [Theory]
    [InlineData("    runs-on: ubuntu-26.04\n    steps: [{run: x}]\n")] // actionlint #363: a label of a later day
    [InlineData("    runs-on: [self-hosted, ubuntu-20.04]\n    steps: [{run: x}]\n")] // actionlint #499: a machine of one's own may have any label
    [InlineData("    runs-on: {group: big, labels: ubuntu-20.04}\n    steps: [{run: x}]\n")]
    [InlineData("    runs-on: ${{ inputs.os || 'ubuntu-20.04' }}\n    steps: [{run: x}]\n")] // computed
    [InlineData("    runs-on: ${{ matrix.os }}\n    strategy: {matrix: {os: '${{ fromJSON(vars.OS) }}', other: [ubuntu-20.04]}}\n    steps: [{run: x}]\n")]
    [InlineData("    runs-on: x\n    steps: [{uses: actions/upload-artifact@v4}, {uses: actions/cache@v3}, {uses: actions/checkout@v2}, {uses: acme/upload-artifact@v3}]\n")] // old, and running
    [InlineData("    runs-on: x\n    steps: [{uses: actions/upload-artifact@v3-node20}, {uses: actions/cache@0c45773b623bea8c8e75f6c82b208c3cf94ea4f9}, {uses: actions/cache@main}]\n")] // a branch for servers of one's own; a commit
    public void Guards(string job) => TestRepository.Empty.With(Path, "on: push\njobs:\n  a:\n" + job).Silent<DG4016RetiredPart>();

    [Fact]
    public void Actions_in_actions_are_looked_at() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {runs-on: x, steps: [{uses: ./act}]}\n")
        .With("act/action.yml", "name: x\nruns:\n  using: composite\n  steps:\n  - uses: [|actions/cache@v1.2|]\n")
        .Reports<DG4016RetiredPart>();
}
