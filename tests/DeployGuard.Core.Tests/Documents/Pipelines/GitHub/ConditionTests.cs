using DeployGuard.Documents.Pipelines;
using static DeployGuard.Core.Tests.Documents.Pipelines.GitHub.GitHubFixture;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitHub;

/// <summary>Which ways to run a condition lets pass (reference, sections b.3 and b.4).</summary>
public sealed class ConditionTests
{
    private const string Every = "push:main push:other push:tag pr target queue release schedule manual:main manual:other manual:tag ended else";

    [Theory]
    // the same test holds for everything that runs for the default branch
    [InlineData("github.ref == 'refs/heads/main'", "push:main target schedule manual:main ended else")]
    [InlineData("github.ref == 'refs/heads/master'", "push:main target schedule manual:main ended else")]
    [InlineData("github.ref_name == 'main'", "push:main target schedule manual:main ended else")]
    [InlineData("GitHub.REF == 'Refs/Heads/MAIN'", "push:main target schedule manual:main ended else")] // casing is ignored
    [InlineData("${{ github.ref == 'refs/heads/main' }}", "push:main target schedule manual:main ended else")]
    [InlineData("github['ref'] == format('refs/heads/{0}', github.event.repository.default_branch)", "push:main target schedule manual:main ended else")]
    [InlineData("github.ref_name == github.event.repository.default_branch", "push:main target schedule manual:main ended else")]
    [InlineData("github.event_name == 'push' && github.ref == 'refs/heads/main'", "push:main")]
    [InlineData("github.ref != 'refs/heads/main' && github.event_name == 'push'", "push:other push:tag")]
    // another branch is one of many others, and not the main one
    [InlineData("github.ref == 'refs/heads/release'", "push:other? manual:other?")]
    [InlineData("startsWith(github.ref, 'refs/heads/')", "push:main push:other target queue schedule manual:main manual:other ended else")]
    [InlineData("startsWith(github.ref, 'refs/heads/release/')", "push:other? manual:other?")]
    [InlineData("startsWith(github.ref, 'refs/tags/')", "push:tag release manual:tag")]
    [InlineData("startsWith(github.ref, 'refs/tags/v')", "push:tag? release? manual:tag?")]
    [InlineData("contains(github.ref, 'refs/tags/')", "push:tag release manual:tag")]
    [InlineData("contains(github.ref, 'main') && github.event_name == 'push'", "push:main push:other? push:tag?")] // a test for a part
    [InlineData("github.ref_type == 'tag'", "push:tag release manual:tag")]
    [InlineData("github.event_name == 'pull_request'", "pr")]
    [InlineData("github.event_name != 'pull_request'", "push:main push:other push:tag target queue release schedule manual:main manual:other manual:tag ended else")]
    [InlineData("startsWith(github.ref, 'refs/pull/')", "pr")]
    [InlineData("endsWith(github.ref, '/merge') && github.event_name != 'push' && github.event_name != 'workflow_dispatch'", "pr queue? release?")]
    [InlineData("github.base_ref == 'main'", "pr target")]
    [InlineData("github.base_ref", "pr target")]
    [InlineData("github.head_ref == ''", "push:main push:other push:tag queue release schedule manual:main manual:other manual:tag ended else")]
    [InlineData("contains(fromJSON('[\"push\", \"workflow_dispatch\"]'), github.event_name) && github.ref_name == 'main'", "push:main manual:main")]
    [InlineData("github.event.pull_request == null", "push:main push:other push:tag queue release schedule manual:main manual:other manual:tag ended else")]
    [InlineData("github.event.pull_request.merged == true", "pr? target?")]
    [InlineData("github.event.workflow_run.conclusion == 'success'", "ended")]
    [InlineData("github.event.workflow_run.conclusion == 'failure'", "")]
    [InlineData("github.event.release.prerelease == false", "push:main push:other push:tag pr target queue release? schedule manual:main manual:other manual:tag ended else")]
    [InlineData("github.event_name == 'repository_dispatch'", "else?")]
    [InlineData("github.event_name == 'workflow_call'", "else?")]
    // trap 19: whoever names the repository means this one
    [InlineData("github.repository_owner == 'acme'", Every)]
    [InlineData("github.repository != 'acme/shop'", "")]
    [InlineData("github.event.repository.fork == false", Every)]
    [InlineData("github.actor != 'dependabot[bot]'", Every)]
    // the status, all that came before having succeeded
    [InlineData("success()", Every)]
    [InlineData("always()", Every)]
    [InlineData("failure()", "")]
    [InlineData("cancelled() || failure()", "")]
    [InlineData("!cancelled()", Every)]
    [InlineData("needs.test.result == 'success'", Every)]
    [InlineData("contains(needs.*.result, 'failure')", "")]
    [InlineData("github.event_name == 'release' && needs.test.outputs.changed == 'true'", "release?")] // trap 7
    [InlineData("github.event_name == 'release' && (vars.X == '1' || secrets.Y != '' || inputs.z || matrix.a || env.B)", "release?")]
    [InlineData("false", "")]
    [InlineData("github.ref == \"main\"", "push:main? push:other? push:tag? pr? target? queue? release? schedule? manual:main? manual:other? manual:tag? ended? else?")] // cannot be read
    // a text, and thus true
    [InlineData("${{ github.ref == 'refs/heads/main' }} && ${{ success() }}", Every)]
    public void Passes(string condition, string expected) => Assert.Equal(expected, Describe(Of(condition).Passes));

    [Theory]
    [InlineData("github.ref == 'refs/heads/main'", Truth.True)] // no function of the status: the implicit one stays
    [InlineData("success() || github.actor == 'x'", Truth.Unknown)]
    [InlineData("always()", Truth.False)]
    [InlineData("always() && github.ref == 'refs/heads/main'", Truth.False)]
    [InlineData("!cancelled()", Truth.False)]
    [InlineData("failure()", Truth.False)]
    [InlineData("always() && needs.test.result == 'success'", Truth.True)]
    [InlineData("always() && !failure() && !cancelled()", Truth.True)] // real pattern: failure() looks at all ancestors
    [InlineData("always() && needs.test.result != 'failure'", Truth.True)]
    [InlineData("always() && (needs.test.result == 'success' || needs.test.result == 'skipped')", Truth.True)]
    [InlineData("always() && !contains(needs.*.result, 'failure')", Truth.True)]
    [InlineData("always() && needs.test.outputs.ok == 'true'", Truth.Unknown)]
    public void Waits_for_success(string condition, Truth expected) => Assert.Equal(expected, Of(condition).NeedsSuccess);

    [Theory]
    [InlineData("github.event.workflow_run.conclusion == 'success'", Truth.True)]
    [InlineData("github.event.workflow_run.conclusion != 'failure' && github.ref == 'refs/heads/main'", Truth.True)]
    [InlineData("github.event.workflow_run.head_branch == 'main'", Truth.Unknown)]
    [InlineData("github.ref == 'refs/heads/main'", Truth.False)]
    public void Waits_for_the_success_of_another_pipeline(string condition, Truth expected) => Assert.Equal(expected, Of(condition).NeedsPipelineSuccess);

    [Fact]
    public void A_main_branch_of_another_name_is_the_one_the_triggers_name()
    {
        var pipeline = PipelineOf("on: {push: {branches: [production, 'release/**']}}\njobs:\n  a:\n    runs-on: x\n    if: github.ref == 'refs/heads/production'\n    steps: [{run: x}]\n");
        Assert.Equal("push:main", Describe(run => pipeline.Runs(pipeline.Jobs[0], run)));
    }

    [Fact]
    public void A_condition_of_a_step_waits_for_the_earlier_ones()
    {
        var steps = PipelineOf("on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n    - run: x\n    - {run: x, if: always()}\n    - {run: x, if: steps.x.outcome == 'success' && always()}\n    - {run: x, if: ''}\n").Jobs[0].Steps;
        Assert.Equal([null, Truth.False, Truth.True, null], steps.Select(step => step.Conditions.SingleOrDefault()?.NeedsSuccess));
    }

    private static PipelineCondition Of(string condition) => Assert.Single(PipelineOf(
        $"on: push\njobs:\n  test: {{runs-on: x, steps: [{{run: x}}]}}\n  a:\n    needs: test\n    runs-on: x\n    if: >-\n      {condition}\n    steps: [{{run: x}}]\n").Jobs[1].Conditions);
}
