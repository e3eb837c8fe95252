using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4035JobTimeoutTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  z: {runs-on: x, timeout-minutes: 5, steps: [{run: x}]}\n  [|a|]: {runs-on: x, steps: [{run: x}]}\n  b: {runs-on: x, steps: [{run: x}]}\n")] // one for a file
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4035JobTimeout>();

    [Theory]
    [InlineData("on: push\njobs:\n  a: {runs-on: x, timeout-minutes: '${{ inputs.x }}', steps: [{run: x}]}\n")]
    [InlineData("on: push\njobs:\n  a: {uses: acme/x/.github/workflows/y.yml@v1}\n")] // cannot have one
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4035JobTimeout>();
}
