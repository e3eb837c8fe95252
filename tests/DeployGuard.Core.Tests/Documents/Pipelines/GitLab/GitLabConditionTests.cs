using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitLab;

/// <summary>For which ways to run a job is added to a pipeline.</summary>
public sealed class GitLabConditionTests
{
    [Theory]
    [InlineData("$CI_COMMIT_BRANCH == \"main\"", "main schedule")]
    [InlineData("$CI_COMMIT_BRANCH == 'main'", "main schedule")]
    [InlineData("\"main\" == $CI_COMMIT_BRANCH", "main schedule")]
    [InlineData("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH", "main schedule")]
    [InlineData("$CI_COMMIT_BRANCH != $CI_DEFAULT_BRANCH", "branch tag pr manual")]
    [InlineData("$CI_COMMIT_REF_NAME == $CI_DEFAULT_BRANCH", "main schedule")]
    [InlineData("$CI_COMMIT_BRANCH", "main branch schedule manual")] // unset for merge requests and tags
    [InlineData("$CI_COMMIT_BRANCH == null", "tag pr")]
    [InlineData("$CI_COMMIT_TAG", "tag")]
    [InlineData("$CI_COMMIT_TAG != null", "tag")]
    [InlineData("$CI_COMMIT_TAG == null", "main branch pr schedule manual")]
    [InlineData("$CI_COMMIT_TAG == \"\"", "")] // null is no empty text
    [InlineData("$CI_COMMIT_TAG =~ /^v\\d+\\.\\d+/", "tag")]
    [InlineData("$CI_COMMIT_TAG !~ /^v/", "main branch pr schedule manual")]
    [InlineData("$CI_COMMIT_BRANCH =~ /^(main|master)$/", "main schedule")]
    [InlineData("$CI_COMMIT_BRANCH =~ /^MAIN$/i", "main schedule")]
    [InlineData("$CI_COMMIT_BRANCH =~ /^release\\/.*/", "branch? manual?")]
    [InlineData("$CI_COMMIT_BRANCH =~ /.*/", "main branch schedule manual")]
    [InlineData("$CI_COMMIT_BRANCH == \"shipit\"", "main? branch? schedule? manual?")]
    [InlineData("$CI_PIPELINE_SOURCE == \"merge_request_event\"", "pr")]
    [InlineData("$CI_PIPELINE_SOURCE != \"merge_request_event\"", "main branch tag schedule manual")]
    [InlineData("$CI_PIPELINE_SOURCE == \"push\"", "main branch tag")]
    [InlineData("$CI_PIPELINE_SOURCE == \"schedule\"", "schedule")]
    [InlineData("$CI_PIPELINE_SOURCE == \"web\"", "manual")]
    [InlineData("$CI_MERGE_REQUEST_IID", "pr")]
    [InlineData("$CI_COMMIT_REF_PROTECTED == \"true\"", "main tag? schedule")]
    [InlineData("$CI_PIPELINE_SOURCE == \"push\" && $CI_COMMIT_BRANCH == \"main\"", "main")]
    [InlineData("$CI_COMMIT_TAG || $CI_COMMIT_BRANCH == \"main\"", "main tag schedule")]
    [InlineData("$CI_COMMIT_TAG || $CI_COMMIT_BRANCH == \"main\" && $CI_PIPELINE_SOURCE == \"schedule\"", "tag schedule")] // && binds first
    [InlineData("($CI_COMMIT_TAG || $CI_COMMIT_BRANCH == \"main\") && $CI_PIPELINE_SOURCE == \"schedule\"", "schedule")]
    [InlineData("!($CI_COMMIT_TAG)", "main branch pr schedule manual")]
    [InlineData("$CI", "main branch tag pr schedule manual")]
    [InlineData("$TARGET == \"production\"", "main branch tag pr schedule? manual?")] // whoever starts it by hand may change it
    [InlineData("$UNHEARD == \"x\"", "main? branch? tag? pr? schedule? manual?")]
    [InlineData("$UNHEARD && $CI_COMMIT_TAG", "tag?")]
    [InlineData("$CI_COMMIT_BRANCH =~ $PATTERN", "main? branch? tag? pr? schedule? manual?")]
    [InlineData("$CI_COMMIT_BRANCH = \"main\"", "main? branch? tag? pr? schedule? manual?")] // cannot be read
    [InlineData("$CI_COMMIT_BRANCH =~ /^(main$/", "main? branch? tag? pr? schedule? manual?")]
    public void An_expression_holds_for_runs(string expression, string expected) =>
        Assert.Equal(expected, Where($"variables: {{TARGET: production}}\na:\n  script: x\n  rules:\n  - if: '{expression.Replace("'", "''", StringComparison.Ordinal)}'\n"));

    [Theory]
    [InlineData("a: {script: x}\n", "main branch tag schedule manual")] // no merge requests
    [InlineData("workflow: {rules: [{when: always}]}\na: {script: x}\n", "main branch tag pr schedule manual")] // unless the pipeline has rules
    [InlineData("workflow:\n  rules:\n  - {if: $CI_COMMIT_TAG, when: never}\n  - {if: $CI_COMMIT_BRANCH}\na: {script: x}\n", "main branch schedule manual")]
    [InlineData("a: {script: x, rules: [{when: always}]}\n", "main branch tag pr schedule manual")]
    [InlineData("a: {script: x, rules: [{when: never}]}\n", "")]
    [InlineData("a:\n  script: x\n  rules:\n  - {if: $CI_COMMIT_TAG, when: never}\n  - {if: $CI_PIPELINE_SOURCE == 'push'}\n", "main branch")] // the first that holds
    [InlineData("a:\n  script: x\n  rules:\n  - {if: $X, when: never}\n  - {if: $CI_COMMIT_TAG}\n", "tag?")]
    [InlineData("a: {script: x, rules: [{changes: [src/**]}]}\n", "main? branch? tag? pr? schedule? manual?")]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, exists: [src/Dockerfile]}]}\n", "tag")]
    [InlineData("a: {script: x, rules: [{exists: {paths: [none, /src/Dockerfile, src/Dockerfile]}}]}\n", "main branch tag pr schedule manual")]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, exists: [none]}]}\n", "")]
    [InlineData("a: {script: x, rules: [{exists: [none], when: never}, {if: $CI_COMMIT_TAG}]}\n", "tag")]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, exists: ['**/*.csproj']}]}\n", "tag?")]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, exists: [$FILE]}]}\n", "tag?")]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, exists: [src]}]}\n", "tag?")] // a folder
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, exists: {paths: [none], project: group/other}}]}\n", "tag?")]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, exists: [src/Dockerfile], changes: [src]}]}\n", "tag?")]
    [InlineData("variables: {D: 'no'}\nworkflow: {rules: [{if: $CI_COMMIT_TAG, variables: {D: 'yes'}}, {when: always}]}\na: {script: x, rules: [{if: $CI_COMMIT_TAG && $D == 'yes'}]}\n", "tag?")] // set anew
    [InlineData(".r: {rules: [{if: $CI_COMMIT_TAG}]}\na: {script: x, rules: [!reference [.r, rules], {if: $CI_PIPELINE_SOURCE == 'web'}]}\n", "tag manual")]
    [InlineData("a: {script: x, only: [main]}\n", "main schedule")]
    [InlineData("a: {script: x, only: {refs: [main]}}\n", "main schedule")]
    [InlineData("a: {script: x, only: [tags]}\n", "tag")]
    [InlineData("a: {script: x, only: [merge_requests]}\n", "pr")]
    [InlineData("a: {script: x, only: [branches], except: [main]}\n", "branch manual")]
    [InlineData("a: {script: x, except: [schedules]}\n", "main branch tag manual")]
    [InlineData("a: {script: x, only: ['/^v[0-9]/']}\n", "tag")]
    [InlineData("a: {script: x, only: [main@group/shop]}\n", "main schedule")]
    [InlineData("a: {script: x, only: {variables: [$CI_COMMIT_TAG]}}\n", "tag")]
    [InlineData("a: {script: x, only: {refs: [main], changes: [src]}}\n", "main? schedule?")]
    [InlineData("a: {script: x, when: on_failure}\n", "")]
    [InlineData("a: {script: x, when: always}\n", "main branch tag schedule manual")]
    public void Jobs_run(string content, string expected) => Assert.Equal(expected, Where(content));

    [Theory]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG}]}\n", Truth.True, false)]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, when: always}]}\n", Truth.False, false)]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, when: always}, {if: $X}]}\n", Truth.Unknown, false)]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, when: manual}, {when: never}]}\n", Truth.True, true)]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG, when: manual}, {if: $X}]}\n", Truth.True, false)] // by itself for some
    [InlineData("a: {script: x, when: manual, rules: [{if: $CI_COMMIT_TAG}]}\n", Truth.True, true)]
    [InlineData("workflow: {rules: [{when: always}]}\na: {script: x, when: always}\n", Truth.False, false)]
    public void Rules_say_when(string content, Truth needsSuccess, bool isManual)
    {
        var job = PipelineFixture.GitLab(content).Job("a");
        Assert.Equal((needsSuccess, isManual), (job.Conditions.Single().NeedsSuccess, job.IsManual));
    }

    /// <summary>In a child pipeline, what lets the starting job run counts as well, and its variables go along.</summary>
    [Theory]
    [InlineData("a: {script: x, rules: [{when: always}]}\n", "main branch tag pr schedule manual")]
    [InlineData("a: {script: x, rules: [{if: $CI_PIPELINE_SOURCE == 'parent_pipeline'}]}\n", "main branch tag pr schedule manual")]
    [InlineData("a: {script: x, rules: [{if: $CI_PIPELINE_SOURCE == 'push'}]}\n", "")]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_BRANCH == 'main'}]}\n", "main schedule")]
    [InlineData("workflow: {rules: [{if: $CI_COMMIT_TAG}]}\na: {script: x}\n", "tag")]
    [InlineData("variables: {TARGET: test}\na: {script: x, rules: [{if: $TARGET == 'live'}]}\n", "main branch tag pr schedule? manual?")]
    [InlineData("a: {script: x, rules: [{if: $ALL == 'yes'}]}\n", "main branch tag pr schedule? manual?")]
    [InlineData("a: {script: x, rules: [{if: $CI_COMMIT_TAG && $ALL == 'yes'}]}\n", "tag?", ", forward: {yaml_variables: false}")]
    public void Jobs_of_a_child_pipeline_run(string child, string expected, string trigger = "")
    {
        var pipeline = PipelineFixture.GitLab(
            $"variables: {{ALL: 'yes'}}\nstart: {{variables: {{TARGET: live}}, trigger: {{include: child.yml{trigger}}}, rules: [{{when: always}}]}}\n", ("child.yml", child));
        Assert.Equal(expected, PipelineFixture.Where(run => pipeline.Runs(pipeline.Job("start / a"), run)));
        var tagged = PipelineFixture.GitLab("start: {trigger: {include: child.yml}, rules: [{if: $CI_COMMIT_TAG}]}\n", ("child.yml", "a: {script: x, rules: [{when: always}]}\n"));
        Assert.Equal("tag", PipelineFixture.Where(run => tagged.Runs(tagged.Job("start / a"), run)));
    }

    private static string Where(string content)
    {
        var pipeline = PipelineFixture.GitLab(content, ("src/Dockerfile", "FROM x\n"));
        return PipelineFixture.Where(run => pipeline.Runs(pipeline.Job("a"), run));
    }
}
