using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4025TestsNotRunTests
{
    [Theory]
    [InlineData("on: [push, pull_request]", "dotnet build")] // none
    [InlineData("on: [push, pull_request]", "dotnet test || true")] // swallowed
    [InlineData("on:\n  push:\n    branches: [main]", "dotnet test")] // too late
    public void Reports(string triggers, string command) => Repository(triggers, command, isMarked: true).Reports<DG4025TestsNotRun>();

    [Theory]
    [InlineData("on: pull_request", "dotnet test")]
    [InlineData("on: push", "dotnet test")]
    [InlineData("on: pull_request", "./build.sh")] // a script that is not in the repository
    public void Guards(string triggers, string command) => Repository(triggers, command, isMarked: false).Silent<DG4025TestsNotRun>();

    /// <summary>Nothing to run.</summary>
    [Fact]
    public void Without_tests() =>
        TestRepository.Empty.With(".github/workflows/ci.yml", "on: push\njobs:\n" + DeploymentWorkflow.Job("build", "", "dotnet build")).Silent<DG4025TestsNotRun>();

    /// <summary>Jenkins, TeamCity and others keep their pipelines elsewhere.</summary>
    [Fact]
    public void Without_pipelines() => TestRepository.Empty.With("tests/Shop.Tests/Shop.Tests.csproj", DeploymentWorkflow.TestProject).Silent<DG4025TestsNotRun>();

    private static TestRepository Repository(string triggers, string command, bool isMarked)
    {
        var text = $"{triggers}\njobs:\n" + DeploymentWorkflow.Job("ci", "", command);
        // Which place it is, the trigger or the step, is not what these rows are about.
        var repository = TestRepository.Empty.With("tests/Shop.Tests/Shop.Tests.csproj", DeploymentWorkflow.TestProject).With(".github/workflows/ci.yml", text);
        if (!isMarked) return repository;

        var span = Assert.Single(repository.Findings(new DG4025TestsNotRun())).Location.Span;
        Assert.True(span.Length > 0);
        return repository.With(".github/workflows/ci.yml", text.Insert(span.End, "|]").Insert(span.Start, "[|"));
    }
}
