using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4001UnknownJobDependencyTests
{
    private const string Path = ".github/workflows/ci.yml";

    [Theory]
    [InlineData("on: push\njobs:\n  test: {runs-on: x, steps: [{run: x}]}\n  a: {runs-on: x, needs: [|tests|], steps: [{run: x}]}\n")]
    [InlineData("on: push\njobs:\n  test: {runs-on: x, steps: [{run: x}]}\n  a: {runs-on: x, needs: [test, [|build|], [|'gone'|]], steps: [{run: x}]}\n")]
    public void Reports(string content) => TestRepository.Empty.With(Path, content).Reports<DG4001UnknownJobDependency>();

    [Theory]
    [InlineData("on: push\njobs:\n  Test: {runs-on: x, steps: [{run: x}]}\n  a: {runs-on: x, needs: test, steps: [{run: x}]}\n")] // ids are compared without their casing
    [InlineData("on: push\njobs:\n  a: {runs-on: x, needs: [], steps: [{run: x}]}\n  b: {runs-on: x, needs: '${{ fromJSON(x) }}', steps: [{run: x}]}\n")] // an expression
    [InlineData("on: push\njobs:\n  call: {uses: acme/x/.github/workflows/y.yml@v1}\n  b: {runs-on: x, needs: call, steps: [{run: x}]}\n")] // trap 16: the job is there, what it does is not
    [InlineData("on: push\njobs:\n  b: {runs-on: x, needs: gone, steps: [{run: 'x")] // reading stopped before the job may have come
    public void Guards(string content) => TestRepository.Empty.With(Path, content).Silent<DG4001UnknownJobDependency>();

    [Theory]
    [InlineData("# actionlint: ignore[job-needs] made by a tool", true)]
    [InlineData("# actionlint: ignore[expression, job-needs]", true)]
    [InlineData("# actionlint: ignore[expression]", false)]
    [InlineData("# zizmor: ignore[job-needs]", false)]
    public void Suppressed_by_the_name_actionlint_has_for_it(string comment, bool isSuppressed)
    {
        var needs = isSuppressed ? "gone" : "[|gone|]";
        var repository = TestRepository.Empty.With(Path, $"on: push\njobs:\n  b:\n    runs-on: x\n    needs: {needs} {comment}\n    steps: [{{run: x}}]\n");
        if (isSuppressed) repository.Silent<DG4001UnknownJobDependency>();
        else repository.Reports<DG4001UnknownJobDependency>();
    }

    [Fact]
    public void Suggests_the_name_that_was_meant()
    {
        var finding = TestRepository.Empty.With(Path, "on: push\njobs:\n  build-api: {runs-on: x, steps: [{run: x}]}\n  b: {runs-on: x, needs: [|build_api|], steps: [{run: x}]}\n")
            .Reports<DG4001UnknownJobDependency>()[0];
        Assert.Contains("did you mean 'build-api'?", finding.Message, StringComparison.Ordinal);
    }

    // A workflow that is only called is looked at where it is called, and reported once.
    [Fact]
    public void Called_workflows_are_looked_at() => TestRepository.Empty
        .With(Path, "on: push\njobs:\n  a: {uses: ./.github/workflows/b.yml}\n  c: {uses: ./.github/workflows/b.yml}\n")
        .With(".github/workflows/b.yml", "on: workflow_call\njobs:\n  b: {runs-on: x, needs: [|gone|], steps: [{run: x}]}\n")
        .Reports<DG4001UnknownJobDependency>();
}
