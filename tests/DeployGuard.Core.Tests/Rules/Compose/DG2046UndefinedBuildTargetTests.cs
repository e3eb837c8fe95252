using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2046UndefinedBuildTargetTests
{
    private const string Dockerfile = "FROM alpine:3.20 AS build\nFROM alpine:3.20 AS release\n";

    [Theory]
    [InlineData("[|realease|]", "did you mean 'release'?")]
    [InlineData("[|development|]", "it has build, release")]
    [InlineData("[|\"2\"|]", "it has build, release")] // stages count from 0
    [InlineData("[|${TARGET:-final}|]", "it has build, release")]
    public void Reports(string target, string advice)
    {
        var finding = Repository(target).Reports<DG2046UndefinedBuildTarget>().Single();

        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.EndsWith(advice, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("release")]
    [InlineData("Release")] // names ignore case
    [InlineData("\"0\"")]
    [InlineData("1")]
    [InlineData("\"\"")] // the last stage
    [InlineData("${TARGET}")]
    public void Guards(string target) => Repository(target).Silent<DG2046UndefinedBuildTarget>();

    [Theory]
    [InlineData("# syntax=devthefuture/dockerfile-x\nINCLUDE ./base.dockerfile\nFROM build AS release\n")] // brings stages from other files
    [InlineData("# nothing yet\n")]
    public void Silent_when_the_stages_are_not_known(string dockerfile) => Repository("final", dockerfile).Silent<DG2046UndefinedBuildTarget>();

    [Fact]
    public void Reports_where_docker_s_own_frontend_is_named() =>
        Repository("[|final|]", "# syntax=docker/dockerfile:1\n" + Dockerfile).Reports<DG2046UndefinedBuildTarget>();

    [Fact]
    public void Silent_for_an_inline_dockerfile_and_one_that_is_not_here() => TestRepository.Compose("""
        services:
          a:
            build:
              context: .
              target: final
              dockerfile_inline: FROM alpine:3.20
          b:
            build: { context: https://github.com/acme/app.git, target: final }
          c:
            build: { context: github.com/acme/app, target: final }
        """).With("Dockerfile", Dockerfile).Silent<DG2046UndefinedBuildTarget>();

    [Fact]
    public void Warns_when_only_a_profile_builds_it() => Assert.Equal(
        FindingLevel.Warning,
        TestRepository.Compose("services:\n  a:\n    profiles: [tools]\n    build: { context: ., target: [|final|] }\n").With("Dockerfile", Dockerfile)
            .Reports<DG2046UndefinedBuildTarget>().Single().Level);

    // Merged: the override chooses another stage of the Dockerfile the base names.
    [Fact]
    public void Reports_at_the_file_that_names_the_stage() => TestRepository
        .Compose("services:\n  a:\n    build: { context: ., dockerfile: docker/Dockerfile, target: release }\n")
        .With("docker/Dockerfile", Dockerfile)
        .With("compose.override.yaml", "services:\n  a:\n    build: { target: [|debug|] }\n").Reports<DG2046UndefinedBuildTarget>();

    private static TestRepository Repository(string target, string dockerfile = Dockerfile) => TestRepository
        .Compose($"services:\n  a:\n    build:\n      context: .\n      target: {target}\n").With("Dockerfile", dockerfile);
}
