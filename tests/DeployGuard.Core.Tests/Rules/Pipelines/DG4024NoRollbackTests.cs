using DeployGuard.Rules.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4024NoRollbackTests
{
    private const string Deploy = DeploymentWorkflow.Deploy;
    private const string Marked = DeploymentWorkflow.MarkedDeploy;
    private static readonly string Bad = DeploymentWorkflow.Job("deploy", "", Marked);
    private static readonly string Unmarked = DeploymentWorkflow.Job("deploy", "", Deploy);

    [Theory]
    [InlineData("README.md", "# Shop\n\nThe outbox rolls back with the transaction.\n")] // prose
    [InlineData("README.md", "# Rollback of a transaction\n")] // of a database
    [InlineData("CHANGELOG.md", "## Rollback of 1.2\n")] // history
    [InlineData("src/Shop/README.md", "## Rollback\n")] // of a component
    public void Reports(string path, string text) => DeploymentWorkflow.Of(Bad).With(path, text).Reports<DG4024NoRollback>();

    [Theory]
    [InlineData("README.md", "# Shop\n\n## How to roll back\n")]
    [InlineData("docs/operations.md", "### Rolling back a release\n")]
    [InlineData("docs/rollback.md", "Activate the revision before.\n")]
    [InlineData("RUNBOOK.md", "## Revert a deployment\n")]
    public void A_document_is_a_plan(string path, string text) => DeploymentWorkflow.Of(Unmarked).With(path, text).Silent<DG4024NoRollback>();

    [Theory]
    [InlineData("kubectl rollout undo deployment/shop")]
    [InlineData("helm rollback shop")]
    [InlineData("az containerapp revision activate --revision shop--1")]
    public void A_step_is_a_plan(string command) => DeploymentWorkflow.Of(DeploymentWorkflow.Job("deploy", "", Deploy, command)).Silent<DG4024NoRollback>();

    /// <summary>Slots and weights keep the version before running.</summary>
    [Fact]
    public void A_swap_may_be_swapped_back() =>
        DeploymentWorkflow.Of(DeploymentWorkflow.Job("deploy", "", "az webapp deploy --name shop --slot staging", "az webapp deployment slot swap --name shop --slot staging")).Silent<DG4024NoRollback>();

    [Fact]
    public void What_the_owner_declared_is_not_asked_for() => DeploymentWorkflow.Of(Unmarked)
        .With(new ValidationSettings { Mode = AnalysisMode.All, NotApplicable = new Dictionary<string, string> { ["rollback-plan"] = "a batch job" } }).Silent<DG4024NoRollback>();
}
