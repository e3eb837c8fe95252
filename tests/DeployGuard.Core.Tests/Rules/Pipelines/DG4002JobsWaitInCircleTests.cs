using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4002JobsWaitInCircleTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  a: {runs-on: x, needs: [|a|], steps: [{run: x}]}\n")]
    [InlineData("on: push\njobs:\n  a: {runs-on: x, needs: c, steps: [{run: x}]}\n  b: {runs-on: x, needs: [|a|], steps: [{run: x}]}\n  c: {runs-on: x, needs: b, steps: [{run: x}]}\n  d: {runs-on: x, needs: c, steps: [{run: x}]}\n")] // once, and not for who waits for the circle
    [InlineData("on: [push, workflow_call]\njobs:\n  a: {uses: [|./.github/workflows/ci.yml|]}\n")] // a workflow that calls itself
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4002JobsWaitInCircle>();

    [Theory]
    [InlineData("on: push\njobs:\n  a: {runs-on: x, steps: [{run: x}]}\n  b: {runs-on: x, needs: a, steps: [{run: x}]}\n  c: {runs-on: x, needs: [a, b], steps: [{run: x}]}\n")] // two ways to the same job
    [InlineData("on: push\njobs:\n  a: {runs-on: x, needs: gone, steps: [{run: x}]}\n")] // DG4001
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4002JobsWaitInCircle>();
}
