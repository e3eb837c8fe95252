using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1001PinBaseImageTests
{
    [Theory]
    [InlineData("FROM [|ubuntu|]")]
    [InlineData("FROM [|ubuntu:latest|]")]
    [InlineData("FROM [|ubuntu:latest|] AS base")]
    [InlineData("FROM --platform=linux/amd64 [|ubuntu|]")]
    [InlineData("FROM [|node:latest-alpine|]")] // as floating as latest itself
    [InlineData("FROM [|registry.example.com:5000/team/app|]")] // checkov#5161: a registry port is no tag
    [InlineData("FROM [|localhost/app|]")]
    [InlineData("ARG TAG=latest\nFROM [|ubuntu:${TAG}|]")] // hadolint#219: resolved through the default
    [InlineData("ARG IMAGE=ubuntu\nFROM [|$IMAGE|]")]
    [InlineData("ARG IMAGE=ubuntu\nARG FULL=$IMAGE\nFROM [|$FULL|]")]
    [InlineData("FROM [|ubuntu:${TAG:-latest}|]")]
    [InlineData("FROM ubuntu:24.04 AS a\nFROM [|b|]")]
    [InlineData("FROM alpine:3.20\nCOPY --from=[|nginx:latest|] /etc/nginx /etc/nginx")]
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1001PinBaseImage>();

    [Theory]
    [InlineData("FROM ubuntu:24.04")]
    [InlineData("FROM ubuntu@sha256:c35e29c9450151419d9448b0fd75374fec4fff364a27f176fb458d472dfc9e54")]
    [InlineData("FROM ubuntu:latest@sha256:c35e29c9450151419d9448b0fd75374fec4fff364a27f176fb458d472dfc9e54")] // hadolint#263
    [InlineData("FROM scratch")]
    [InlineData("FROM ubuntu:24.04 AS base\nFROM base")]
    [InlineData("FROM ubuntu:24.04 AS Base\nFROM base")] // stage names are compared without case
    [InlineData("ARG IMAGE\nFROM $IMAGE")] // given on the command line: cannot be known
    [InlineData("ARG TAG\nFROM ubuntu:$TAG")]
    [InlineData("ARG TAG=24.04\nFROM ubuntu:$TAG")] // hadolint#979
    [InlineData("ARG REGISTRY=registry.example.com/\nFROM ${REGISTRY}ubuntu:24.04")]
    [InlineData("FROM ubuntu:24.04\nCOPY --from=nginx /a /b")] // may be a named build context
    [InlineData("FROM ubuntu:24.04\nCOPY --from=0 /a /b")]
    [InlineData("FROM ubuntu:latestish")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1001PinBaseImage>();

    [Fact]
    public void The_default_that_brings_the_tag_is_shown() =>
        Assert.Equal(1, TestRepository.Dockerfile("ARG TAG=latest\nFROM [|ubuntu:$TAG|]")
            .Reports<DG1001PinBaseImage>()[0].Related.Single().Location.Start.Line);
}
