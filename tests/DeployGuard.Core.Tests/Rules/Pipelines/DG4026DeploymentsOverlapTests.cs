using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4026DeploymentsOverlapTests
{
    private const string Path = ".github/workflows/deploy.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  [|a|]:\n    runs-on: x\n    steps: [{run: az containerapp up}]\n  b:\n    runs-on: x\n    steps: [{run: kubectl apply -f x}]\n")] // once for a file
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4026DeploymentsOverlap>();

    [Theory]
    [InlineData("on: push\nconcurrency: x\njobs:\n  a:\n    runs-on: x\n    steps: [{run: az containerapp up}]\n")]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    concurrency: x\n    steps: [{run: az containerapp up}]\n")]
    [InlineData("on: workflow_dispatch\njobs:\n  a:\n    runs-on: x\n    steps: [{run: az containerapp up}]\n")] // one presses the button once
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps: [{run: dotnet test}]\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4026DeploymentsOverlap>();

    [Fact]
    public void Guards_the_limit_of_a_caller() => TestRepository.Empty
        .With(Path, "on: push\nconcurrency: x\njobs:\n  a: {uses: ./.github/workflows/b.yml}\n")
        .With(".github/workflows/b.yml", "on: workflow_call\njobs:\n  b: {runs-on: x, steps: [{run: az containerapp up}]}\n")
        .Silent<DG4026DeploymentsOverlap>();
}
