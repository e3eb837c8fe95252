using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.Pipelines.GitLab;

/// <summary>A pipeline as people write them: merge requests are tested, main is deployed, production waits for a button.</summary>
public sealed class GitLabEndToEndTests
{
    private static readonly Pipeline Shop = PipelineFixture.GitLab("""
        include:
        - local: .gitlab/ci/deploy.yml

        workflow:
          name: Shop
          rules:
          - if: $CI_PIPELINE_SOURCE == "merge_request_event"
          - if: $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS
            when: never
          - if: $CI_COMMIT_BRANCH
          - if: $CI_COMMIT_TAG

        stages: [build, test, deploy, verify]

        default:
          image: mcr.microsoft.com/dotnet/sdk:10.0
          before_script:
          - dotnet restore

        build:
          stage: build
          script: dotnet build --no-restore
        unit:
          stage: test
          script:
          - dotnet test --no-build
        lint:
          stage: test
          allow_failure: true
          script: [dotnet format --verify-no-changes]
        staging:
          extends: .deploy
          variables: {TARGET: staging}
          environment: {name: staging, url: https://staging.example.com}
          rules:
          - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
        production:
          extends: .deploy
          variables: {TARGET: production}
          environment: production
          needs: [unit, staging]
          rules:
          - if: $CI_COMMIT_TAG =~ /^v\d+\.\d+\.\d+$/
            when: manual
        smoke:
          stage: verify
          before_script: []
          script: curl --fail https://staging.example.com/health
          rules:
          - !reference [staging, rules]
        """,
        (".gitlab/ci/deploy.yml", ".deploy:\n  stage: deploy\n  script:\n  - helm upgrade shop chart --wait\n  timeout: 15m\n"));

    [Fact]
    public void Jobs_wait_for_each_other() => Assert.Equal("""
        build/build:
        test/unit: build
        test/lint: build
        deploy/staging: build unit lint~
        deploy/production: unit staging
        verify/smoke: build unit lint~ staging production
        """.ReplaceLineEndings("\n"), Shop.Graph());

    [Theory]
    [InlineData("unit", "main branch? tag pr schedule manual?")] // with the rules of the pipeline, jobs run for merge requests, too
    [InlineData("staging", "main schedule")]
    [InlineData("production", "tag")]
    [InlineData("smoke", "main schedule")]
    public void Jobs_run(string id, string expected) => Assert.Equal(expected, PipelineFixture.Where(run => Shop.Runs(Shop.Job(id), run)));

    [Fact]
    public void Jobs_are_what_they_are()
    {
        Assert.Equal(("production", true, true, true), (Shop.Job("production").Environment!, Shop.Job("production").IsDeployment, Shop.Job("production").IsManual, Shop.Job("production").HasTimeout));
        Assert.Equal(("staging", true, false), (Shop.Job("staging").Environment!, Shop.Job("staging").IsDeployment, Shop.Job("staging").IsManual));
        Assert.True(Shop.Job("lint").MayFail);
        Assert.False(Shop.Job("unit").HasTimeout);
        Assert.Equal(".gitlab-ci.yml:18 > dotnet restore\ndeploy.yml:4 > helm upgrade shop chart --wait", Shop.Job("staging").Steps());
        Assert.Equal(".gitlab-ci.yml:48 > curl --fail https://staging.example.com/health", Shop.Job("smoke").Steps());
    }

    [Fact]
    public void It_is_known_and_right()
    {
        Assert.True(Shop.IsKnown);
        Assert.Empty(Shop.Problems);
        Assert.Equal("Shop", Shop.Name);
        Assert.All(Shop.Jobs, job => Assert.True(job.IsKnown));
    }
}
