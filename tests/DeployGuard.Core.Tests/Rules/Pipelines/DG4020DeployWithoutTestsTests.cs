using DeployGuard.Rules.Pipelines;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Pipelines;

public sealed class DG4020DeployWithoutTestsTests
{
    private const string Marked = DeploymentWorkflow.MarkedDeploy;
    private const string Command = DeploymentWorkflow.Deploy;

    /// <summary>All the ways to lose the gate are in TestGateTests; here is what becomes of each verdict.</summary>
    [Fact]
    public void A_deployment_beside_the_tests_blocks()
    {
        var finding = Assert.Single(DeploymentWorkflow.Of(DeploymentWorkflow.Job("test", "", "dotnet test"), DeploymentWorkflow.Job("deploy", "", Marked)).Reports<DG4020DeployWithoutTests>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.Contains("it does not wait for the tests", finding.Message, StringComparison.Ordinal);
        Assert.Equal("dotnet test", TextOf(Assert.Single(finding.Related)));
    }

    [Fact]
    public void Without_any_test_in_a_pipeline_it_blocks_only_where_there_are_tests_to_run()
    {
        Assert.Equal(FindingLevel.Blocking, Assert.Single(DeploymentWorkflow.Of(DeploymentWorkflow.Job("deploy", "", Marked)).Reports<DG4020DeployWithoutTests>()).Level);
        Assert.Equal(FindingLevel.Warning, Assert.Single(DeploymentWorkflow.WithoutTests(DeploymentWorkflow.Job("deploy", "", Marked)).Reports<DG4020DeployWithoutTests>()).Level);
    }

    [Fact]
    public void Tests_of_another_pipeline_make_a_suggestion()
    {
        var finding = Assert.Single(DeploymentWorkflow.Of(DeploymentWorkflow.Job("deploy", "", Marked))
            .With(".github/workflows/ci.yml", "on: pull_request\njobs:\n" + DeploymentWorkflow.Job("test", "", "dotnet test")).Reports<DG4020DeployWithoutTests>());
        Assert.Equal(FindingLevel.Suggestion, finding.Level);
    }

    [Theory]
    [InlineData("needs: test", Command)] // waits
    [InlineData("", "dotnet publish")] // no deployment
    [InlineData("", "az deployment group what-if --template-file main.bicep")] // trap 8
    [InlineData("", "docker compose up -d")] // trap 9: the databases of tests
    public void Guards(string key, string command) =>
        DeploymentWorkflow.Of(DeploymentWorkflow.Job("test", "", "dotnet test"), DeploymentWorkflow.Job("deploy", key, command)).Silent<DG4020DeployWithoutTests>();

    /// <summary>Trap 16: what tests lies in another repository.</summary>
    [Fact]
    public void What_others_do_before_it_is_not_judged() =>
        DeploymentWorkflow.Of("  test:\n    uses: org/shared/.github/workflows/test.yml@v1\n", DeploymentWorkflow.Job("deploy", "needs: test", Command)).Silent<DG4020DeployWithoutTests>();

    private static string TextOf(RelatedLocation related) =>
        related.Location.Source.Content.Substring(related.Location.Span.Start, related.Location.Span.Length);
}
