using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.Azure;

/// <summary>For which ways to run conditions pass, and whether what they guard still waits for success.</summary>
public sealed class AzureConditionTests
{
    private const string All = "main branch tag pr schedule manual";

    [Theory]
    [InlineData("succeeded()", All)]
    [InlineData("failed()", "")]
    [InlineData("always()", All)]
    [InlineData("succeededOrFailed()", All)]
    [InlineData("and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))", "main schedule")]
    [InlineData("and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/master'))", "main schedule")]
    [InlineData("eq(variables['Build.SourceBranch'], 'refs/heads/MAIN')", "main schedule")] // case does not count
    [InlineData("eq('refs/heads/main', variables['Build.SourceBranch'])", "main schedule")]
    [InlineData("eq(variables.Build.SourceBranch, 'refs/heads/main')", "main schedule")]
    [InlineData("eq(variables['Build.SourceBranchName'], 'main')", "main branch? schedule manual?")] // that of feature/main is main as well
    [InlineData("ne(variables['Build.SourceBranch'], 'refs/heads/main')", "branch tag pr manual")]
    [InlineData("in(variables['Build.SourceBranch'], 'refs/heads/main', 'refs/heads/production')", "main schedule")]
    [InlineData("notIn(variables['Build.SourceBranchName'], 'main')", "branch? tag pr manual?")]
    [InlineData("startsWith(variables['Build.SourceBranch'], 'refs/heads/')", "main branch schedule manual")]
    [InlineData("startsWith(variables['Build.SourceBranch'], 'refs/tags/v')", "tag")]
    [InlineData("startsWith(variables['Build.SourceBranch'], 'refs/heads/release/')", "branch? manual?")] // some branches, not any
    [InlineData("not(startsWith(variables['Build.SourceBranch'], 'refs/heads/feature/'))", "main branch? tag pr schedule manual?")]
    [InlineData("eq(variables['Build.SourceBranch'], 'refs/heads/shipit')", "main? branch? tag? pr? schedule? manual?")] // may be what they call main
    [InlineData("contains(variables['Build.SourceBranch'], 'pull')", "pr")]
    [InlineData("endsWith(variables['Build.SourceBranch'], '/main')", "main schedule")]
    [InlineData("eq(variables['Build.Reason'], 'PullRequest')", "pr")]
    [InlineData("and(succeeded(), ne(variables['Build.Reason'], 'PullRequest'))", "main branch tag schedule manual")]
    [InlineData("in(variables['Build.Reason'], 'IndividualCI', 'BatchedCI', 'Manual')", "main branch tag manual")]
    [InlineData("eq(variables['System.PullRequest.PullRequestId'], '')", "main branch tag schedule manual")]
    [InlineData("or(eq(variables['Build.Reason'], 'Manual'), eq(variables['Build.SourceBranchName'], 'main'))", "main branch? schedule manual")]
    [InlineData("xor(true, eq(variables['Build.Reason'], 'Manual'))", "main branch tag pr schedule")]
    [InlineData("eq(lower(variables['Build.Reason']), 'manual')", "manual")]
    [InlineData("eq(replace(variables['Build.SourceBranch'], 'refs/heads/', ''), 'main')", "main schedule")]
    [InlineData("eq(coalesce(variables['System.PullRequest.PullRequestId'], 'none'), 'none')", "main branch tag pr? schedule manual")]
    [InlineData("eq(variables.isMain, 'true')", "main schedule")] // set by $[ ]
    [InlineData("eq(variables.isMain, true)", "main schedule")]
    [InlineData("eq(variables['target'], 'production')", All)]
    [InlineData("eq(variables['target'], 'test')", "")]
    [InlineData("eq(variables['byScript'], '1')", "main? branch? tag? pr? schedule? manual?")] // a script sets it anew
    [InlineData("eq(variables['unheard'], 'x')", "main? branch? tag? pr? schedule? manual?")]
    [InlineData("and(eq(variables['unheard'], 'x'), eq(variables['Build.Reason'], 'Manual'))", "manual?")]
    [InlineData("gt(length(parameters.list), 1)", "main branch tag pr schedule manual?")]
    [InlineData("le(2, 1)", "")]
    [InlineData("eq(format('refs/heads/{0}{1}', 'ma', 'in'), variables['Build.SourceBranch'])", "main schedule")]
    [InlineData("eq(iif(eq(variables['Build.SourceBranchName'], 'main'), 'a', 'b'), 'a')", "main branch? schedule manual?")]
    [InlineData("eq(dependencies.A.result, 'Succeeded')", All)]
    [InlineData("eq(dependencies.A.outputs['x.y'], '1')", "main? branch? tag? pr? schedule? manual?")]
    [InlineData("in(stageDependencies.A.B.result, 'Succeeded', 'Skipped')", All)]
    [InlineData("${{ parameters.on }}", "main branch tag pr schedule manual?")] // whoever starts it by hand may change a parameter
    [InlineData("eq('${{ parameters.env }}', 'prod')", "main branch tag pr schedule manual?")]
    [InlineData("eq('$(x)', 'y')", "main? branch? tag? pr? schedule? manual?")]
    [InlineData("eq(variables['Build.SourceBranch', 'x')", "main? branch? tag? pr? schedule? manual?")] // cannot be read
    [InlineData("unheardOf(1)", "main? branch? tag? pr? schedule? manual?")]
    public void A_condition_passes_for_runs(string condition, string expected) =>
        Assert.Equal(expected, PipelineFixture.Where(Job(condition).Conditions.Single(one => one.Text == condition).Passes));

    [Theory]
    [InlineData("and(succeeded(), eq(variables.x, 'y'))", Truth.True)]
    [InlineData("succeeded()", Truth.True)]
    [InlineData("not(failed())", Truth.True)]
    [InlineData("and(not(failed()), not(canceled()))", Truth.True)]
    [InlineData("eq(variables.x, 'y')", Truth.False)] // b.3: a custom condition replaces the implicit one
    [InlineData("always()", Truth.False)]
    [InlineData("succeededOrFailed()", Truth.False)]
    [InlineData("or(succeeded(), eq(variables.x, 'y'))", Truth.False)]
    [InlineData("and(always(), eq(variables.x, 'y'))", Truth.False)]
    [InlineData("not(canceled())", Truth.False)]
    [InlineData("eq(dependencies.A.result, 'Succeeded')", Truth.Unknown)] // of one; nobody says which failed
    [InlineData("succeeded('A')", Truth.Unknown)]
    [InlineData("${{ parameters.unset }}", Truth.Unknown)]
    public void A_custom_condition_has_to_ask_for_success(string condition, Truth expected) =>
        Assert.Equal(expected, Job(condition).Conditions.Single(one => one.Text == condition).NeedsSuccess);

    [Theory]
    [InlineData("A", Truth.True)] // a job without needs of its own leaves the order of the stages as it is
    [InlineData("B", Truth.Unknown)]
    public void Stages_are_not_asked_by_conditions_of_jobs(string id, Truth expected)
    {
        var pipeline = PipelineFixture.Azure("""
            stages:
            - stage: Test
              jobs: [{job: T}]
            - stage: Deploy
              jobs:
              - {job: A, condition: always()}
              - {job: B, condition: always(), dependsOn: A}
            """);
        Assert.Equal(expected, pipeline.Job(id).Conditions.Single().NeedsSuccess);
        Assert.Contains(pipeline.Job(id).Needs, need => need.Job?.Id == "T" && !need.MayFail);
    }

    [Theory]
    [InlineData("eq(1,", 4)]
    [InlineData("eq(variables['a'), 1)", 4)]
    [InlineData("eq('a, 1)", 4)]
    [InlineData("succeeded() && failed()", 4)] // of another language
    public void What_cannot_be_read_is_a_problem(string condition, int line)
    {
        var pipeline = PipelineFixture.Azure($"trigger: none\njobs:\n- job: A\n  condition: {condition}\n");
        var problem = Assert.Single(pipeline.Problems);
        Assert.Equal((PipelineProblemKind.Expression, line), (problem.Kind, problem.Location.Start.Line));
    }

    [Theory]
    [InlineData("and(succeeded(), $(condition))")]
    [InlineData("")]
    [InlineData("  and(  succeeded( ) ,eq( 'it''s' , -1.5 ) )  ")]
    [InlineData("eq(variables['a.b']['c'].d, 1.2.3)")]
    [InlineData("contains(resources.pipelines.*.name, 'x')")]
    public void What_can_be_read_or_is_put_in_later_is_none(string condition) =>
        Assert.Empty(PipelineFixture.Azure($"trigger: none\njobs:\n- job: A\n  condition: {condition}\n").Problems);

    private static PipelineJob Job(string condition) => PipelineFixture.Azure($$$"""
        parameters:
        - {name: on, type: boolean, default: true}
        - {name: env, default: prod}
        - {name: unset}
        - {name: list, type: object, default: [a, b]}
        variables:
          isMain: $[eq(variables['Build.SourceBranch'], 'refs/heads/main')]
          target: production
          byScript: 1
        jobs:
        - job: A
          steps:
          - bash: echo "##vso[task.setvariable variable=byScript]2"
        - job: B
          dependsOn: A
          condition: {{{condition}}}
        """).Job("B");
}
