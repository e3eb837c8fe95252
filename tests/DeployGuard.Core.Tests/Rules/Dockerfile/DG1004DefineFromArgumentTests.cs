using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1004DefineFromArgumentTests
{
    [Theory]
    [InlineData("FROM ubuntu:[|$TAG|]", FindingLevel.Blocking)]
    [InlineData("FROM [|${IMAGE}|]", FindingLevel.Blocking)]
    [InlineData("FROM ubuntu[|$SUFFIX|]:24.04", FindingLevel.Warning)] // builds, from another image
    [InlineData("FROM ubuntu:[|${TAG:-24.04}|]", FindingLevel.Warning)] // builds, and --build-arg TAG changes nothing
    [InlineData("FROM --platform=[|$PLATFORM|] ubuntu:24.04", FindingLevel.Blocking)]
    [InlineData("FROM ubuntu:24.04\nARG TAG=1\nFROM ubuntu:[|$TAG|]", FindingLevel.Blocking)] // an ARG of a stage is not seen by FROM
    [InlineData("ARG A=x\nFROM ubuntu:$A[|$B|]", FindingLevel.Warning)]
    public void Reports(string dockerfile, FindingLevel level) =>
        Assert.Equal(level, TestRepository.Dockerfile(dockerfile).Reports<DG1004DefineFromArgument>()[0].Level);

    [Theory]
    [InlineData("ARG TAG\nFROM ubuntu:$TAG")] // declared without default: given on the command line
    [InlineData("ARG TAG=24.04\nFROM ubuntu:$TAG")]
    [InlineData("ARG A=1 B=2\nFROM ubuntu:$A.$B")]
    [InlineData("FROM --platform=$BUILDPLATFORM ubuntu:24.04")] // hadolint#772
    [InlineData("FROM --platform=${TARGETPLATFORM} ubuntu:24.04")]
    [InlineData("FROM ubuntu:24.04 AS base-$TARGETARCH")]
    [InlineData("FROM base-${TARGETARCH}${TARGETVARIANT}")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1004DefineFromArgument>();

    [Fact]
    public void A_misspelt_name_is_named() =>
        Assert.Contains("DOTNET_VERSION", TestRepository.Dockerfile("ARG DOTNET_VERSION=10.0\nFROM ubuntu:[|$DOTNET_VERSOIN|]")
            .Reports<DG1004DefineFromArgument>()[0].Message, StringComparison.Ordinal);
}
