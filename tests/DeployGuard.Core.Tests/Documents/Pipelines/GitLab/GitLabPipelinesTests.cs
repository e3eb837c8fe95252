using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitLab;

public sealed class GitLabPipelinesTests
{
    [Theory]
    [InlineData("a: {stage: build, script: x}\nb: {script: x}\nc: {stage: deploy, script: x}\n", "build/a:\ntest/b: a\ndeploy/c: a b")]
    [InlineData("stages: [one, two]\na: {stage: one, script: x}\nb: {stage: one, script: x}\nc: {stage: two, script: x}\n", "one/a:\none/b:\ntwo/c: a b")]
    [InlineData("a: {stage: build, script: x}\nc: {stage: deploy, script: x, needs: []}\n", "build/a:\ndeploy/c:")] // starts at once
    [InlineData("a: {stage: build, script: x}\nb: {script: x}\nc: {stage: deploy, script: x, needs: [a]}\n", "build/a:\ntest/b: a\ndeploy/c: a")]
    [InlineData("a: {script: x}\nc: {script: x, needs: [{job: a, artifacts: true}, {job: z, optional: true}]}\n", "test/a:\ntest/c: a z!?")]
    [InlineData("a: {script: x}\nc: {stage: deploy, script: x, dependencies: []}\n", "test/a:\ndeploy/c: a")] // only artifacts
    [InlineData("a: {script: x, allow_failure: true}\nc: {stage: deploy, script: x}\n", "test/a:\ndeploy/c: a~")]
    [InlineData("a: {script: x, when: manual}\nc: {stage: deploy, script: x}\n", "test/a:\ndeploy/c: a~")] // nobody has to press
    [InlineData("a: {script: x, when: manual, allow_failure: false}\nc: {stage: deploy, script: x}\n", "test/a:\ndeploy/c: a")]
    [InlineData("a: {script: x, rules: [{when: manual}]}\nc: {stage: deploy, script: x}\n", "test/a:\ndeploy/c: a")] // with rules it blocks
    [InlineData("a: {script: x, rules: [{if: $X, allow_failure: true}]}\nc: {stage: deploy, script: x}\n", "test/a:\ndeploy/c: a~")]
    [InlineData("a: {script: x, allow_failure: {exit_codes: 7}}\nc: {stage: deploy, script: x}\n", "test/a:\ndeploy/c: a")]
    [InlineData("a: {trigger: group/other}\nc: {stage: deploy, script: x}\n", "test/a:\ndeploy/c: a~")] // does not wait
    [InlineData("a: {trigger: {project: group/other, strategy: depend}}\nc: {stage: deploy, script: x}\n", "test/a:\ndeploy/c: a")]
    [InlineData("a: {stage: .post, script: x}\nb: {stage: .pre, script: x}\nc: {script: x}\n", ".post/a: b c\n.pre/b:\ntest/c: b")]
    [InlineData(".base: &base {stage: build, script: x}\na: {<<: *base}\nb: {<<: *base, stage: deploy}\n", "build/a:\ndeploy/b: a")]
    [InlineData(".base: {stage: deploy, script: x}\na: {script: x}\nb: {extends: .base}\n", "test/a:\ndeploy/b: a")]
    // which needs count is told by the rule that holds: what any of them waits for may be waited for
    [InlineData("a: {script: x}\nb: {script: x}\nc: {stage: deploy, script: x, needs: [a], rules: [{if: $X, needs: [b]}]}\n", "test/a:\ntest/b:\ndeploy/c: a b")]
    [InlineData("a: {script: x}\nb: {script: x}\nc: {stage: deploy, script: x, rules: [{if: $X, needs: [b]}]}\n", "test/a:\ntest/b:\ndeploy/c: b")]
    [InlineData("a: {script: x}\nb: {script: x}\nc: {stage: deploy, script: x, rules: [{if: $X, needs: []}]}\n", "test/a:\ntest/b:\ndeploy/c:")]
    [InlineData("a: {script: x}\nb: {script: x}\nc: {stage: deploy, script: x, rules: [{if: $X, needs: [b]}, {when: manual}]}\n", "test/a:\ntest/b:\ndeploy/c: a b")]
    [InlineData("a: {script: x}\nb: {script: x}\nc: {stage: deploy, script: x, rules: [{if: $X, when: never}, {needs: [a]}]}\n", "test/a:\ntest/b:\ndeploy/c: a")]
    [InlineData(".n: {needs: [a]}\na: {script: x}\nb: {stage: deploy, script: x, needs: !reference [.n, needs]}\n", "test/a:\ndeploy/b: a")]
    public void Jobs_wait_for_each_other(string content, string expected)
    {
        var pipeline = PipelineFixture.GitLab(content);
        Assert.Equal(expected, pipeline.Graph());
        Assert.Empty(pipeline.Problems);
    }

    [Fact]
    public void Scripts_come_from_defaults_bases_references_and_other_files()
    {
        var pipeline = PipelineFixture.GitLab("""
            include:
            - local: /ci/base.yml
            default:
              before_script: [login]
            .late: {script: [a, b], environment: {name: production}}
            test:
              extends: .dotnet
              script:
              - !reference [.setup, script]
              - dotnet test
              - - nested
            deploy:
              extends: [.dotnet, .late]
              stage: deploy
              before_script: []
              after_script: [tell]
              timeout: 10m
            """,
            ("ci/base.yml", ".setup:\n  script:\n  - dotnet restore\n.dotnet:\n  image: dotnet\n  script: [never]\n"));
        Assert.Equal("""
            .gitlab-ci.yml:4 > login
            base.yml:3 > dotnet restore
            .gitlab-ci.yml:10 > dotnet test ; > nested
            """.ReplaceLineEndings("\n"), pipeline.Job("test").Steps());
        Assert.Equal(".gitlab-ci.yml:5 > a ; > b\n.gitlab-ci.yml:16 > tell [main branch tag pr schedule manual] ~", pipeline.Job("deploy").Steps());
        Assert.Equal(("production", true, true), (pipeline.Job("deploy").Environment!, pipeline.Job("deploy").IsDeployment, pipeline.Job("deploy").HasTimeout));
        Assert.Equal(12, pipeline.Job("deploy").Location.Start.Line);
        Assert.True(pipeline.IsKnown);
    }

    [Theory]
    [InlineData("{include: ci/child.yml}", "build/a:\ntest/start: a\ndeploy/last: a start~ other\ntest/other:\nbuild/start / one: start\ntest/start / two: start / one start")] // nobody waits for it
    [InlineData("{include: {local: /ci/child.yml}, strategy: depend}", "build/a:\ntest/start: a\ndeploy/last: a start other start / one start / two~\ntest/other:\nbuild/start / one: start\ntest/start / two: start / one start")]
    [InlineData("{include: [{local: ci/child.yml}, ci/more.yml], strategy: mirror}", "build/a:\ntest/start: a\ndeploy/last: a start other start / one start / two~ start / three\ntest/other:\nbuild/start / one: start\ntest/start / two: start / one start\ntest/start / three: start / one start")]
    public void Jobs_of_a_child_pipeline_stand_behind_the_job_that_starts_it(string trigger, string expected)
    {
        var pipeline = PipelineFixture.GitLab(
            $"a: {{stage: build, script: x}}\nstart: {{trigger: {trigger}}}\nlast: {{stage: deploy, script: x}}\nother: {{script: x, needs: []}}\n",
            ("ci/child.yml", "one: {stage: build, script: x}\ntwo: {script: x, allow_failure: true}\n"), ("ci/more.yml", "three: {script: x}\n"));
        Assert.Equal(expected, pipeline.Graph());
        Assert.All(pipeline.Jobs, job => Assert.True(job.IsKnown));
        Assert.Empty(pipeline.Problems);
    }

    [Theory]
    [InlineData("group/other")]
    [InlineData("{project: group/other, strategy: depend}")]
    [InlineData("{include: [{artifact: made.yml, job: a}], strategy: depend}")] // made while it runs
    [InlineData("{include: [{project: group/ci, file: x.yml}]}")]
    [InlineData("{include: [{local: $FILE}]}")]
    [InlineData("{include: [{local: ci/far.yml}]}")] // a part of it is not in the repository
    public void A_pipeline_that_is_not_here_is_one_job_nobody_knows(string trigger)
    {
        var pipeline = PipelineFixture.GitLab($"a: {{trigger: {trigger}}}\nb: {{stage: deploy, script: x}}\n", ("ci/far.yml", "include: {remote: 'https://host.invalid/x.yml'}\nc: {script: x}\n"));
        Assert.Equal(["a False", "b True"], pipeline.Jobs.Select(job => $"{job.Id} {job.IsKnown}"));
    }

    [Fact]
    public void Pipelines_that_start_each_other_end()
    {
        var pipeline = PipelineFixture.GitLab("a: {trigger: {include: ci/child.yml, strategy: depend}}\n", ("ci/child.yml", "b: {trigger: {include: ci/child.yml}}\nc: {script: x, needs: [gone]}\n"));
        Assert.Equal(["a", "a / b", "a / c", "a / b / b", "a / b / c"], pipeline.Jobs.Select(job => job.Id));
        Assert.False(pipeline.Jobs[3].IsKnown); // GitLab stops there, too
        Assert.Equal("child.yml:2 UnknownNeed", pipeline.Problems().Split('\n').Single().Split('/')[1].Split(": ")[0]);
    }

    [Theory]
    [InlineData("a: {script: x, environment: review}\n", true)]
    [InlineData("a: {script: x, environment: {name: review, action: start}}\n", true)]
    [InlineData("a: {script: x, environment: {name: review, action: stop}}\n", false)]
    [InlineData("a: {script: x, environment: {name: review, action: verify}}\n", false)]
    [InlineData("a: {script: x}\n", false)]
    public void A_job_with_an_environment_deploys(string content, bool expected) => Assert.Equal(expected, PipelineFixture.GitLab(content).Job("a").IsDeployment);

    [Theory]
    [InlineData("include: part.yml\n", true)]
    [InlineData("include: [part.yml]\n", true)]
    [InlineData("include:\n- local: '/*.yml'\n", true)]
    [InlineData("include: {local: part.yml}\n", true)]
    [InlineData("include: {project: group/ci, file: part.yml}\n", false)]
    [InlineData("include:\n- part.yml\n- template: Security/SAST.gitlab-ci.yml\n", false)]
    [InlineData("include: https://host.invalid/part.yml\n", false)]
    [InlineData("include: {component: host.invalid/group/part@1}\n", false)]
    public void Other_files_are_included(string content, bool isKnown)
    {
        var pipeline = PipelineFixture.GitLab(content + "a: {script: x}\n", ("part.yml", "b: {stage: build, script: x}\na: {stage: deploy}\n"));
        Assert.Equal(isKnown, pipeline.IsKnown);
        Assert.Empty(pipeline.Problems);
        if (isKnown) Assert.Equal("build/b:\ndeploy/a: b", pipeline.Graph());
    }

    [Fact]
    public void Only_the_file_at_the_root_is_started() => Assert.Equal([".gitlab-ci.yml"], GitLabPipelines.Of(TestRepository.Empty
        .With(".gitlab-ci.yml", "a: {script: x}\n").With(".gitlab/ci/b.yml", "b: {script: x}\n").With("src/.gitlab-ci.yml", "c: {script: x}\n")
        .Documents()).Select(pipeline => pipeline.File.Path));

    [Theory]
    [InlineData("test: {script: x}\nb: {script: x, needs: [tset]}\n", "2 UnknownNeed: There is no job 'tset' to wait for; write 'test'")]
    [InlineData("a: {script: x}\nb: {script: x, needs: [{job: nowhere}]}\n", "2 UnknownNeed: There is no job 'nowhere' to wait for; name one of this pipeline")]
    [InlineData("stages: [build, ship]\na: {stage: bulid, script: x}\n", "2 UnknownNeed: There is no stage 'bulid'; write 'build'")]
    [InlineData("stages: [build]\na: {script: x}\n", "2 UnknownNeed: There is no stage 'test'; name the stage of the job")]
    [InlineData("a: {script: x, needs: [b]}\nb: {script: x, needs: [a]}\n", "1 Cycle: 'a' and 'b' wait for each other: take one of them out of needs")]
    [InlineData(".a: {script: x, extends: .b}\n.b: {extends: .a}\nc: {extends: .a}\n", "2 Cycle: '.b' extends itself through '.a'; take one of them out")]
    [InlineData(".base: {script: x}\nc: {script: x, extends: .bsae}\n", "2 UnknownNeed: There is no job '.bsae' to extend; write '.base'")]
    [InlineData("include: none.yml\na: {script: x}\n", "1 MissingFile: There is no file 'none.yml' to include; paths start at the root of the repository")]
    [InlineData("include: {local: part.yml}\na: {script: x}\n", "1 MissingFile: There is no file 'part.yml' to include; write '/ci/part.yml', paths start at the root")]
    [InlineData("a: {scirpt: x}\n", "1 UnknownKey: A job has no 'scirpt'; write 'script'")]
    [InlineData("a: {stage: build}\n", "1 Structure: The job 'a' has no script; write one, or a dot before its name to only extend it")]
    [InlineData("a:\n  script: x\n  rules:\n  - if: $A = \"b\"\n", "4 Expression: The condition '$A = \"b\"' cannot be read: check its quotes, brackets and operators")]
    public void Mistakes_are_problems(string content, string expected) =>
        Assert.Equal(".gitlab-ci.yml:" + expected, PipelineFixture.GitLab(content, ("ci/part.yml", "")).Problems());

    [Theory]
    [InlineData("include: {project: a/b, file: c.yml}\na: {stage: theirs, extends: .theirs, needs: [theirs]}\n")]
    [InlineData("a: {script: x, needs: [{project: a/b, job: c, ref: main, artifacts: true}]}\n")]
    [InlineData("a: {script: x, needs: ['b: [one]']}\n")] // one of a matrix
    [InlineData("a: {script: x, brand_new: y}\n")]
    [InlineData("a: {script: x, rules: [{if: '$[[ inputs.x ]] == \"y\"'}]}\n")]
    public void What_may_be_right_is_none(string content) => Assert.Empty(PipelineFixture.GitLab(content).Problems);
}
