using DeployGuard.Rules.Pipelines;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4022MigrationNotBeforeDeployTests
{
    private const string Migrate = "dotnet ef database update --project src/Shop";
    private const string MarkedMigrate = "[|dotnet ef database update|] --project src/Shop";

    [Theory]
    [InlineData("needs: deploy", "behind the deployment")]
    [InlineData("", "does not wait")]
    public void Jobs(string key, string message)
    {
        var finding = Assert.Single(DeploymentWorkflow.Of(
            DeploymentWorkflow.Job("deploy", "", DeploymentWorkflow.Deploy), DeploymentWorkflow.Job("migrate", key, MarkedMigrate)).Reports<DG4022MigrationNotBeforeDeploy>());
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps() => DeploymentWorkflow.Of(DeploymentWorkflow.Job("deploy", "", DeploymentWorkflow.Deploy, MarkedMigrate)).Reports<DG4022MigrationNotBeforeDeploy>();

    [Fact]
    public void A_migration_whose_failure_is_ignored_is_waited_for_in_vain() =>
        DeploymentWorkflow.Of(DeploymentWorkflow.Job("deploy", "", MarkedMigrate + " || true", DeploymentWorkflow.Deploy)).Reports<DG4022MigrationNotBeforeDeploy>();

    public static TheoryData<string> Guards =>
    [
        DeploymentWorkflow.Job("deploy", "", Migrate, DeploymentWorkflow.Deploy), // an earlier step
        DeploymentWorkflow.Job("migrate", "", Migrate) + DeploymentWorkflow.Job("deploy", "needs: migrate", DeploymentWorkflow.Deploy), // a job that is needed
        DeploymentWorkflow.Job("migrate", "", Migrate), // nothing is deployed here
        DeploymentWorkflow.Job("deploy", "", DeploymentWorkflow.Deploy, "dotnet ef migrations has-pending-model-changes"), // trap 11: a check
    ];

    [Theory, MemberData(nameof(Guards))]
    public void Silent(string jobs) => DeploymentWorkflow.Of(jobs).Silent<DG4022MigrationNotBeforeDeploy>();
}
