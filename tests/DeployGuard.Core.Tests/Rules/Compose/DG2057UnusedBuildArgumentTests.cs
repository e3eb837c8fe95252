using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2057UnusedBuildArgumentTests
{
    private const string Dockerfile = "ARG TAG=3.20\nFROM alpine:$TAG AS build\nARG Configuration=Release\nFROM build AS other\nONBUILD ARG LATER\n";

    [Theory]
    [InlineData("[|VERSION|]: 1", "declare it in the stage that needs it")]
    [InlineData("[|Configration|]: Debug", "did you mean 'Configuration'?")]
    [InlineData("[|CONFIGURATION|]: Debug", "did you mean 'Configuration'?")] // names keep their case
    [InlineData("- [|VERSION|]=1", "declare it in the stage that needs it")]
    [InlineData("- [|VERSION|]", "declare it in the stage that needs it")]
    public void Reports(string argument, string advice) => Assert.EndsWith(
        advice, Repository(argument).Reports<DG2057UnusedBuildArgument>().Single().Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("TAG: 3.21")] // before the first FROM
    [InlineData("Configuration: Debug")]
    [InlineData("LATER: 1")]
    [InlineData("HTTP_PROXY: http://proxy:3128")]
    [InlineData("no_proxy: localhost")]
    [InlineData("BUILDKIT_INLINE_CACHE: 1")]
    [InlineData("SOURCE_DATE_EPOCH: 0")]
    [InlineData("TARGETARCH: arm64")]
    public void Guards(string argument) => Repository(argument).Silent<DG2057UnusedBuildArgument>();

    [Theory]
    [InlineData("# syntax=devthefuture/dockerfile-x\nFROM alpine:3.20\n")]
    [InlineData("# nothing yet\n")]
    public void Silent_when_the_dockerfile_may_declare_more(string dockerfile) =>
        Repository("VERSION: 1").With("Dockerfile", dockerfile).Silent<DG2057UnusedBuildArgument>();

    [Fact]
    public void Silent_for_a_dockerfile_that_is_not_here() =>
        TestRepository.Compose("services:\n  a:\n    build: { context: ./gone, args: { VERSION: 1 } }\n").Silent<DG2057UnusedBuildArgument>();

    // One list for all services, of which each Dockerfile takes what it needs.
    [Fact]
    public void Silent_for_a_shared_argument_one_dockerfile_takes() => TestRepository.Compose("""
        x-args: &args
          TAG: 3.21
          NODE: 22
          [|LOST|]: 1
        services:
          a:
            build: { context: ., args: *args }
          b:
            build: { context: web, args: *args }
        """).With("Dockerfile", Dockerfile).With("web/Dockerfile", "ARG NODE\nFROM node:$NODE\n").Reports<DG2057UnusedBuildArgument>();

    private static TestRepository Repository(string argument) => TestRepository
        .Compose($"services:\n  a:\n    build:\n      context: .\n      args:\n        {argument}\n").With("Dockerfile", Dockerfile);
}
