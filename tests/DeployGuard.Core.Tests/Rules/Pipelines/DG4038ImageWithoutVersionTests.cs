using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4038ImageWithoutVersionTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("    container: [|mcr.microsoft.com/dotnet/sdk|]\n    steps: [{run: x}]\n")]
    [InlineData("    container: {image: [|registry.example:5000/sdk|]}\n    services: {db: {image: 'postgres:latest'}}\n    steps: [{run: x}]\n")] // once for a file
    [InlineData("    services: {a: {image: 'redis:8'}, db: {image: [|postgres:latest|]}}\n    steps: [{run: x}]\n")]
    [InlineData("    steps: [{uses: [|docker://alpine|]}]\n")]
    public void Reports(string job) => TestRepository.Empty.With(Path, "on: push\njobs:\n  a:\n    runs-on: x\n" + job).Reports<DG4038ImageWithoutVersion>();

    [Theory]
    [InlineData("    container: mcr.microsoft.com/dotnet/sdk:10.0\n    services: {db: {image: 'postgres@sha256:0000000000000000000000000000000000000000000000000000000000000000'}}\n    steps: [{uses: 'docker://alpine:3.22'}]\n")]
    [InlineData("    container: ${{ matrix.image }}\n    services: {db: {image: 'postgres:${{ matrix.version }}'}}\n    steps: [{run: x}]\n")] // computed
    [InlineData("    container: ''\n    steps: [{uses: actions/checkout@v4}]\n")] // no container
    public void Guards(string job) => TestRepository.Empty.With(Path, "on: push\njobs:\n  a:\n    runs-on: x\n" + job).Silent<DG4038ImageWithoutVersion>();
}
