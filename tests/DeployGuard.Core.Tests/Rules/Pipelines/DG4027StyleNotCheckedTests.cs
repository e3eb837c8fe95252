using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4027StyleNotCheckedTests
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>";
    private const string Strict = "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild></PropertyGroup></Project>";

    [Theory]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: [|dotnet build|]\n")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: dotnet format\n    - run: [|dotnet test|]\n")] // changes, and never fails
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: dotnet format --verify-no-changes || true\n    - run: [|dotnet test|]\n")]
    [InlineData("azure-pipelines.yml", "trigger: [main]\nsteps:\n- script: [|dotnet build|]\n")]
    [InlineData(".gitlab-ci.yml", "build:\n  script:\n  - [|dotnet build|]\n")]
    public void Reports(string path, string content) => TestRepository.Empty.With("src/Shop/Shop.csproj", Project).With(path, content).Reports<DG4027StyleNotChecked>();

    [Theory]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: dotnet build -warnaserror\n")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: dotnet format --verify-no-changes\n    - run: dotnet test\n")]
    [InlineData(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: dotnet build\n  b: {uses: acme/ci/.github/workflows/x.yml@v1}\n")] // trap 16: somebody else's
    [InlineData("azure-pipelines.yml", "trigger: [main]\nsteps:\n- script: dotnet build -warnaserror\n")]
    [InlineData(".gitlab-ci.yml", "build:\n  script:\n  - dotnet format --verify-no-changes\n  - dotnet build\n")]
    [InlineData("README.md", "dotnet build\n")] // no pipeline at all
    public void Guards(string path, string content) => TestRepository.Empty.With("src/Shop/Shop.csproj", Project).With(path, content).Silent<DG4027StyleNotChecked>();

    [Fact]
    public void Projects_may_take_warnings_for_errors() => TestRepository.Empty.With("Directory.Build.props", Strict).With("src/Shop/Shop.csproj", Project)
        .With(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: dotnet build\n").Silent<DG4027StyleNotChecked>();

    /// <summary>Scripts and tools have a style of their own.</summary>
    [Fact]
    public void A_repository_without_projects_is_none_of_ours() => TestRepository.Empty
        .With(".github/workflows/ci.yml", "on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: dotnet build\n").Silent<DG4027StyleNotChecked>();
}
