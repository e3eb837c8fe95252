using DeployGuard.Core.Tests.Checklist;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;
using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

/// <summary>The rules about tests, images and deployments, each with a report and its guards in the words of every service.</summary>
public sealed class RulesInEveryServiceTests
{
    private const string Deploy = DeploymentWorkflow.Deploy;
    private const string Marked = DeploymentWorkflow.MarkedDeploy;
    private const string Verify = "curl --fail https://shop.example.com/health";

    public static TheoryData<PipelineDialect> Services => [.. ServicePipelines.All];

    private static JobText Tests(string command = "dotnet test") => new("check", command);

    private static JobText Ship(params string[] commands) => new("ship", commands) { Needs = ["check"], OnMain = true };

    private static TestRepository Of(PipelineDialect service, params JobText[] jobs) => ServicePipelines.Of(service, jobs);

    [Theory, MemberData(nameof(Services))]
    public void DG4010_tests_cannot_fail(PipelineDialect service)
    {
        Of(service, Tests("[|dotnet test|] || true")).Reports<DG4010TestsCannotFail>();
        Of(service, Tests("[|dotnet test|] || echo failed"), Ship(Deploy)).Reports<DG4010TestsCannotFail>();
        Of(service, Tests("[|npm test|] || exit 0")).Reports<DG4010TestsCannotFail>();
        Of(service, Tests()).Silent<DG4010TestsCannotFail>();
        Of(service, Tests("dotnet test || exit 1")).Silent<DG4010TestsCannotFail>();
        Of(service, Tests("dotnet build || true")).Silent<DG4010TestsCannotFail>();
        Of(service, Tests("dotnet test --filter Category=Flaky || true\ndotnet test")).Silent<DG4010TestsCannotFail>();
    }

    [Theory]
    [InlineData("azure-pipelines.yml", "steps:\n- script: dotnet test\n  continueOnError: [|true|]\n")]
    [InlineData("azure-pipelines.yml", "jobs:\n- job: check\n  continueOnError: [|true|]\n  steps:\n  - script: dotnet test\n")]
    [InlineData("azure-pipelines.yml", "steps:\n- task: DotNetCoreCLI@2\n  continueOnError: [|true|]\n  inputs: { command: test }\n")]
    [InlineData(".gitlab-ci.yml", "check:\n  allow_failure: [|true|]\n  script: dotnet test\n")]
    public void DG4010_failures_that_services_ignore(string path, string text)
    {
        ServicePipelines.Shop.With(path, text).Reports<DG4010TestsCannotFail>();
        ServicePipelines.Shop.With(path, text.Replace("[|true|]", "false", StringComparison.Ordinal)).Silent<DG4010TestsCannotFail>();
        ServicePipelines.Shop.With(path, text.Replace("[|true|]", "true", StringComparison.Ordinal).Replace("dotnet test", "dotnet build", StringComparison.Ordinal).Replace("command: test", "command: build", StringComparison.Ordinal)).Silent<DG4010TestsCannotFail>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4011_tests_run_nothing(PipelineDialect service)
    {
        Of(service, Tests("[|dotnet test|] src/Shop/Shop.csproj")).Reports<DG4011TestsNothing>();
        Of(service, Tests("cd src/Shop\n[|dotnet test|] --no-build")).Reports<DG4011TestsNothing>();
        Of(service, Tests("dotnet test tests/Shop.Tests")).Silent<DG4011TestsNothing>();
        Of(service, Tests("dotnet test $PROJECT")).Silent<DG4011TestsNothing>();
        Of(service, Tests("dotnet build src/Shop/Shop.csproj")).Silent<DG4011TestsNothing>();
    }

    [Fact]
    public void DG4011_the_task_of_azure()
    {
        ServicePipelines.Shop.With("azure-pipelines.yml", "steps:\n- task: DotNetCoreCLI@2\n  inputs:\n    command: test\n    projects: [|src/Shop/Shop.csproj|]\n").Reports<DG4011TestsNothing>();
        ServicePipelines.Shop.With("azure-pipelines.yml", "steps:\n- task: DotNetCoreCLI@2\n  inputs:\n    command: test\n    projects: tests/Shop.Tests/Shop.Tests.csproj\n").Silent<DG4011TestsNothing>();
        ServicePipelines.Shop.With("azure-pipelines.yml", "steps:\n- task: DotNetCoreCLI@2\n  inputs:\n    command: build\n    projects: src/Shop/Shop.csproj\n").Silent<DG4011TestsNothing>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4012_only_a_moving_tag(PipelineDialect service)
    {
        var commit = service switch { PipelineDialect.Azure => "$(Build.BuildId)", PipelineDialect.GitLab => "$CI_COMMIT_SHA", _ => "${{ github.sha }}" };
        Of(service, new JobText("push_image", "[|docker push|] registry.example.com/shop:latest")).Reports<DG4012OnlyMovingTag>();
        Of(service, new JobText("push_image", "[|docker push|] registry.example.com/shop")).Reports<DG4012OnlyMovingTag>();
        Of(service, new JobText("push_image", $"docker push registry.example.com/shop:{commit}")).Silent<DG4012OnlyMovingTag>();
        Of(service, new JobText("push_image", $"docker push registry.example.com/shop:latest\ndocker push registry.example.com/shop:{commit}")).Silent<DG4012OnlyMovingTag>();
        Of(service, new JobText("push_image", "docker push localhost:5000/shop:latest")).Silent<DG4012OnlyMovingTag>();
        Of(service, new JobText("push_image", "docker pull registry.example.com/shop:latest")).Silent<DG4012OnlyMovingTag>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4013_formatting_changes_files(PipelineDialect service)
    {
        Of(service, new JobText("style", "[|dotnet format|]")).Reports<DG4013FormatChangesFiles>();
        Of(service, new JobText("style", "[|dotnet format|] whitespace --no-restore")).Reports<DG4013FormatChangesFiles>();
        Of(service, new JobText("style", "dotnet format --verify-no-changes")).Silent<DG4013FormatChangesFiles>();
        Of(service, new JobText("style", "dotnet format", "git diff --exit-code")).Silent<DG4013FormatChangesFiles>();
        Of(service, new JobText("style", "dotnet format", "git commit -am format", "git push")).Silent<DG4013FormatChangesFiles>();
        Of(service, new JobText("style", "echo dotnet format")).Silent<DG4013FormatChangesFiles>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4014_checks_cannot_fail(PipelineDialect service)
    {
        Of(service, Tests(), Ship(Deploy, "[|curl|] https://shop.example.com/health")).Reports<DG4014VerifyCannotFail>();
        Of(service, Tests(), Ship(Deploy, "[|curl|] --fail https://shop.example.com/health || true")).Reports<DG4014VerifyCannotFail>();
        Of(service, Tests(), Ship(Deploy, "[|kubectl rollout status|] deployment/shop || true")).Reports<DG4014VerifyCannotFail>();
        Of(service, Tests(), Ship(Deploy, Verify)).Silent<DG4014VerifyCannotFail>();
        Of(service, Tests(), Ship(Deploy, "curl https://shop.example.com/health", Verify)).Silent<DG4014VerifyCannotFail>();
        Of(service, Tests(), Ship(Deploy, "curl http://localhost:8080/health")).Silent<DG4014VerifyCannotFail>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4020_deployments_without_tests(PipelineDialect service)
    {
        Of(service, Tests(), new JobText("ship", Marked) { OnMain = true }).Reports<DG4020DeployWithoutTests>();
        Of(service, new JobText("ship", Marked, "dotnet test") { OnMain = true }).Reports<DG4020DeployWithoutTests>();
        Of(service, Tests("dotnet test || true"), Ship(Marked)).Reports<DG4020DeployWithoutTests>();
        Of(service, Tests(), Ship(Deploy)).Silent<DG4020DeployWithoutTests>();
        Of(service, Tests(), new JobText("build", "dotnet publish") { Needs = ["check"] }, new JobText("ship", Deploy) { Needs = ["build"], OnMain = true }).Silent<DG4020DeployWithoutTests>();
        Of(service, new JobText("ship", "dotnet test", Deploy) { OnMain = true }).Silent<DG4020DeployWithoutTests>();
        Of(service, new JobText("plan", "terraform plan")).Silent<DG4020DeployWithoutTests>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4021_deployments_from_any_branch(PipelineDialect service)
    {
        Of(service, Tests(), new JobText("ship", Marked) { Needs = ["check"] }).Reports<DG4021DeployFromAnyBranch>();
        Of(service, Tests(), new JobText("ship", Marked) { Needs = ["check"], Environment = "production" }).Reports<DG4021DeployFromAnyBranch>();
        Of(service, Tests(), Ship(Deploy)).Silent<DG4021DeployFromAnyBranch>();
        Of(service, Tests(), new JobText("ship", Deploy) { Needs = ["check"], Environment = "staging" }).Silent<DG4021DeployFromAnyBranch>();
        Of(service, Tests(), new JobText("preview", "kubectl apply -f k8s --dry-run=server")).Silent<DG4021DeployFromAnyBranch>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4022_migrations_behind_the_deployment(PipelineDialect service)
    {
        const string Migrate = "dotnet ef database update --project src/Shop";
        const string MarkedMigrate = "[|dotnet ef database update|] --project src/Shop";
        Of(service, Tests(), Ship(Deploy, MarkedMigrate)).Reports<DG4022MigrationNotBeforeDeploy>();
        Of(service, Tests(), Ship(Deploy), new JobText("migrate", MarkedMigrate) { Needs = ["ship"], OnMain = true }).Reports<DG4022MigrationNotBeforeDeploy>();
        Of(service, Tests(), Ship(Deploy), new JobText("migrate", MarkedMigrate) { OnMain = true }).Reports<DG4022MigrationNotBeforeDeploy>();
        Of(service, Tests(), Ship(Migrate, Deploy)).Silent<DG4022MigrationNotBeforeDeploy>();
        Of(service, Tests(), new JobText("migrate", Migrate) { Needs = ["check"], OnMain = true }, new JobText("ship", Deploy) { Needs = ["migrate"], OnMain = true }).Silent<DG4022MigrationNotBeforeDeploy>();
        Of(service, Tests(), Ship(Deploy, "dotnet ef migrations has-pending-model-changes")).Silent<DG4022MigrationNotBeforeDeploy>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4023_deployments_that_nothing_asks(PipelineDialect service)
    {
        Of(service, Tests(), Ship(Marked)).Reports<DG4023DeployNotVerified>();
        Of(service, Tests(), Ship(Verify, Marked)).Reports<DG4023DeployNotVerified>();
        Of(service, Tests(), Ship("[|helm upgrade|] shop ./chart")).Reports<DG4023DeployNotVerified>();
        Of(service, Tests(), Ship(Deploy, Verify)).Silent<DG4023DeployNotVerified>();
        Of(service, Tests(), Ship("helm upgrade shop ./chart --wait")).Silent<DG4023DeployNotVerified>();
        Of(service, Tests(), Ship(Deploy), new JobText("smoke", Verify) { Needs = ["ship"], OnMain = true }).Silent<DG4023DeployNotVerified>();
        Of(service, Tests(), Ship(Deploy), new JobText("smoke", "npx playwright test") { Needs = ["ship"], OnMain = true }).Silent<DG4023DeployNotVerified>();
        Of(service, Tests(), Ship(Deploy, "./not-in-the-repository.sh")).Silent<DG4023DeployNotVerified>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4024_deployments_without_a_way_back(PipelineDialect service)
    {
        Of(service, Tests(), Ship(Marked, Verify)).Reports<DG4024NoRollback>();
        Of(service, Tests(), Ship(Marked)).With("docs/architecture.md", "# Outbox\n\nA failed message rolls the transaction back.\n").Reports<DG4024NoRollback>();
        Of(service, Tests(), Ship(Deploy, Verify)).With("docs/operations.md", "## Rolling back a release\n").Silent<DG4024NoRollback>();
        Of(service, Tests(), Ship("helm upgrade shop ./chart --atomic")).Silent<DG4024NoRollback>();
        Of(service, Tests(), Ship(Deploy), new JobText("back", "kubectl rollout undo deployment/shop") { Needs = ["ship"], OnFailure = true }).Silent<DG4024NoRollback>();
        Of(service, Tests(), Ship("az webapp deployment slot swap --name shop --slot staging")).Silent<DG4024NoRollback>();
        Of(service, Tests()).Silent<DG4024NoRollback>();
    }

    [Theory, MemberData(nameof(Services))]
    public void DG4025_tests_that_nothing_runs(PipelineDialect service)
    {
        Assert.Single(Of(service, new JobText("build", "dotnet build")).Findings(new DG4025TestsNotRun()));
        Assert.Single(Of(service, Tests() with { OnMain = true }).Findings(new DG4025TestsNotRun()));
        Of(service, Tests("[|dotnet test|] || true")).Reports<DG4025TestsNotRun>();
        Of(service, Tests()).Silent<DG4025TestsNotRun>();
        Of(service, new JobText("build", "./not-in-the-repository.sh")).Silent<DG4025TestsNotRun>();
        Of(service, new JobText("build", "make test")).With("Makefile", "test:\n\tdotnet test\n").Silent<DG4025TestsNotRun>();
    }
}
