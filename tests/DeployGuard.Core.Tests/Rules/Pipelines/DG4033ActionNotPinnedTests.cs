using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4033ActionNotPinnedTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: actions/checkout@v4\n    - uses: [|docker/login-action@v3|]\n    - uses: docker/build-push-action@v6\n")] // one for a file
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: [|actions/checkout@main|]\n")]
    [InlineData("on: push\njobs:\n  a: {uses: [|acme/x/.github/workflows/y.yml@v1|]}\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4033ActionNotPinned>();

    [Theory]
    [InlineData("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: docker/login-action@0123456789abcdef0123456789abcdef01234567 # v3\n    - uses: actions/checkout@v4\n    - uses: ./act\n    - uses: docker://alpine:3\n")]
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4033ActionNotPinned>();

    [Fact]
    public void Suppressed_as_for_zizmor() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: docker/login-action@v3 # zizmor: ignore[unpinned-uses, artipacked] ours\n").Silent<DG4033ActionNotPinned>();

    [Theory]
    [InlineData("# zizmor: ignore[artipacked]")]
    [InlineData("# zizmor: ignore")]
    [InlineData("# zizmor ignore[unpinned-uses]")]
    public void Suppressed_by_no_other_comment(string comment) => TestRepository.Empty
        .With(Path, $"on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - uses: [|docker/login-action@v3|] {comment}\n").Reports<DG4033ActionNotPinned>();
}
