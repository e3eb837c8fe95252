using DeployGuard.Core.Tests.Verification;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

/// <summary>Repositories with one workflow that deploys.</summary>
internal static class DeploymentWorkflow
{
    /// <summary>The command most of these deploy with.</summary>
    public const string Deploy = "az containerapp update --name shop --image registry.example.com/shop:1";

    /// <summary>The same with the mark of a finding.</summary>
    public const string MarkedDeploy = "[|az containerapp update|] --name shop --image registry.example.com/shop:1";

    /// <summary>A project with tests.</summary>
    public const string TestProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.0" /></ItemGroup>
        </Project>
        """;

    /// <summary>A repository with a test project and jobs that run for pushes to main.</summary>
    public static TestRepository Of(params string[] jobs) => WithoutTests(jobs).With("tests/Shop.Tests/Shop.Tests.csproj", TestProject);

    /// <summary>The same without a test project.</summary>
    public static TestRepository WithoutTests(params string[] jobs) => TestRepository.Empty
        .With(".github/workflows/deploy.yml", "on:\n  push:\n    branches: [main]\njobs:\n" + string.Concat(jobs));

    /// <summary>A job with a key of its own, such as <c>needs: test</c>, or none, and a step for each command.</summary>
    public static string Job(string id, string key, params string[] commands) =>
        $"  {id}:\n" + (key.Length > 0 ? $"    {key}\n" : "") + "    runs-on: ubuntu-24.04\n    steps:\n"
        + string.Concat(commands.Select(command => $"      - run: {command}\n"));
}
