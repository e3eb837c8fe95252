using DeployGuard.Checklist;
using DeployGuard.Core.Tests.Verification;
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
    [InlineData("docs/release-notes/1.2.md", "## Rollback of the new editor\n")]
    [InlineData("docs/node_modules/x/README.md", "## Rollback\n")]
    [InlineData("docs/api/Shop.Orders.md", "## Rollback\n")] // generated
    [InlineData("DESIGN.md", "## Blue-green accents and rollback of themes\n")] // Exceptionless
    [InlineData("AGENTS.md", "## Rollback\n")] // for assistants
    [InlineData(".github/prompts/release.md", "## Rollback\n")]
    [InlineData("README.md", "# Shop\n\n```sh\n# rollback\nmake x\n```\n")] // a comment of code
    [InlineData("README.md", "# Shop\n\nOrders roll back.\n\n---\n")] // a rule behind a paragraph
    public void Reports(string path, string text) => DeploymentWorkflow.Of(Bad).With(path, text).Reports<DG4024NoRollback>();

    [Theory]
    [InlineData("README.md", "# Shop\n\n## How to roll back\n")]
    [InlineData("docs/operations.md", "### Rolling back a release\n")]
    [InlineData("docs/rollback.md", "Activate the revision before.\n")]
    [InlineData("RUNBOOK.md", "## Revert a deployment\n")]
    [InlineData("docs/deploy.adoc", "= Shop\n\n== Rollback\n")]
    [InlineData("README.md", "Shop\n====\n\nHow to roll back\n---------------\n")]
    [InlineData("README.md", "# Shop\n\n```sh\nmake\n```\n\n## Rollback\n")]
    [InlineData("docs/runbook.md", "# When it breaks\n\nFirst roll back to the version before.\n")]
    [InlineData("docs/runbook.md", "# When it breaks\n\nCall somebody.\n")] // may say it in other words
    public void A_document_is_a_plan(string path, string text) => DeploymentWorkflow.Of(Unmarked).With(path, text).Silent<DG4024NoRollback>();

    [Theory]
    [InlineData("kubectl rollout undo deployment/shop")]
    [InlineData("helm rollback shop")]
    [InlineData("az containerapp revision activate --revision shop--1")]
    public void A_step_is_a_plan(string command) => DeploymentWorkflow.Of(DeploymentWorkflow.Job("deploy", "", Deploy, command)).Silent<DG4024NoRollback>();

    [Theory]
    [InlineData("k8s/shop.yaml", "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec:\n  strategy:\n    canary: {}\n", ChecklistVerdict.Holds)]
    [InlineData("k8s/shop.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec: {}\n", ChecklistVerdict.Fails)]
    [InlineData("infra/main.tf", "resource \"aws_ecs_service\" \"shop\" {\n  deployment_circuit_breaker {\n    enable   = true\n    rollback = true\n  }\n}\n", ChecklistVerdict.Holds)]
    [InlineData("infra/main.tf", "resource \"aws_ecs_service\" \"shop\" {\n  deployment_circuit_breaker {\n    enable   = true\n    rollback = false\n  }\n}\n", ChecklistVerdict.Fails)]
    [InlineData("infra/main.tf", "resource \"aws_codedeploy_deployment_group\" \"shop\" {\n  auto_rollback_configuration {\n    enabled = true\n  }\n}\n", ChecklistVerdict.Holds)]
    [InlineData("infra/shop.yaml", "Resources:\n  Service:\n    Type: AWS::ECS::Service\n    Properties:\n      DeploymentConfiguration:\n        DeploymentCircuitBreaker:\n          Enable: true\n          Rollback: true\n", ChecklistVerdict.Holds)]
    [InlineData("infra/shop.yaml", "Resources:\n  Service:\n    Type: AWS::ECS::Service\n    Properties:\n      DeploymentConfiguration:\n        DeploymentCircuitBreaker:\n          Enable: true\n          Rollback: false\n", ChecklistVerdict.Fails)]
    [InlineData("infra/shop.template.json", "{\"Resources\":{\"Service\":{\"Properties\":{\"DeploymentConfiguration\":{\"DeploymentCircuitBreaker\":{\"Enable\":true,\"Rollback\":true}}}}}}", ChecklistVerdict.Holds)] // of the CDK
    [InlineData("infra/main.bicep", "resource app 'Microsoft.App/containerApps@2024-03-01' = {\n  properties: {\n    configuration: {\n      activeRevisionsMode: 'Multiple'\n    }\n  }\n}\n", ChecklistVerdict.Holds)]
    [InlineData("infra/main.bicep", "resource app 'Microsoft.App/containerApps@2024-03-01' = {\n  properties: {\n    configuration: {\n      activeRevisionsMode: 'Single'\n    }\n  }\n}\n", ChecklistVerdict.Fails)]
    [InlineData("infra/main.tf", "resource \"azurerm_linux_web_app_slot\" \"staging\" {\n  name = \"staging\"\n}\n", ChecklistVerdict.Unknown)] // stands by
    public void Infrastructure(string path, string content, ChecklistVerdict expected) =>
        Assert.Equal(expected, Assert.Single(DeploymentWorkflow.Of(Unmarked).With(path, content).Documents().Model(DeploymentChecklist.Of).Entries, entry => entry.Item == "rollback-plan").Verdict);

    /// <summary>Reference, section c, "Rollback plan": redeploying a version by hand is weak.</summary>
    [Theory]
    [InlineData("version", ChecklistVerdict.Unknown)]
    [InlineData("environment", ChecklistVerdict.Fails)]
    public void A_version_that_can_be_deployed_again(string input, ChecklistVerdict expected)
    {
        var workflow = $"on:\n  workflow_dispatch:\n    inputs:\n      {input}:\n        required: true\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: {Deploy}\n";
        Assert.Equal(expected, Assert.Single(TestRepository.Empty.With(".github/workflows/deploy.yml", workflow).Documents().Model(DeploymentChecklist.Of).Entries, entry => entry.Item == "rollback-plan").Verdict);
    }

    /// <summary>Slots and weights keep the version before running.</summary>
    [Fact]
    public void A_swap_may_be_swapped_back() =>
        DeploymentWorkflow.Of(DeploymentWorkflow.Job("deploy", "", "az webapp deploy --name shop --slot staging", "az webapp deployment slot swap --name shop --slot staging")).Silent<DG4024NoRollback>();

    [Fact]
    public void What_the_owner_declared_is_not_asked_for() => DeploymentWorkflow.Of(Unmarked)
        .With(new ValidationSettings { Mode = AnalysisMode.All, NotApplicable = new Dictionary<string, string> { ["rollback-plan"] = "a batch job" } }).Silent<DG4024NoRollback>();
}
