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
