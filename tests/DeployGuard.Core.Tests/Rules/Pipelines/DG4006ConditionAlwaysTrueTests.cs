using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4006ConditionAlwaysTrueTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: [|${{ github.ref }} && ${{ github.actor }}|]\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: [|\"${{ github.ref == 'x' }} \"|]\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: [||\n      ${{ github.ref == 'x' }}|]\n    steps: [{run: x}]\n")] // zizmor: a fence and a block
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: [|github.ref == 'refs/heads/main' || 'refs/heads/master'|]\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - {run: x, if: [|\"'main'\"|]}\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4006ConditionAlwaysTrue>();

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: |\n      github.ref == 'x' &&\n      github.actor == 'y'\n    steps: [{run: x}]\n")] // a block without a fence
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: |-\n      ${{ github.ref == 'x' }}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: >-\n      ${{ github.ref == 'x'\n      && github.actor == 'y' }}\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: true\n    steps: [{run: x}]\n")] // meant
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: ${{ always() }}\n    steps: [{run: x}]\n")] // meant
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: false\n    steps: [{run: x}]\n")] // switched off
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: github.ref == 'a' || github.ref == 'b'\n    steps: [{run: x}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: inputs.x && 'a' || ''\n    steps: [{run: x}]\n")] // a usual ternary
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    if: \"!(github.ref == 'a') || inputs.b\"\n    steps: [{run: x}]\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4006ConditionAlwaysTrue>();
}
