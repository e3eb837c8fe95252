using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1002UseMultiStageBuildTests
{
    [Theory]
    [InlineData("FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]\nENTRYPOINT [\"dotnet\", \"App.dll\"]")]
    [InlineData("FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]\nCMD dotnet run")]
    [InlineData("FROM [|maven:3.9|]\nCMD [\"java\", \"-jar\", \"a.jar\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nFROM [|build|] AS final\nENTRYPOINT [\"dotnet\", \"App.dll\"]")]
    [InlineData("ARG V=10.0\nFROM [|mcr.microsoft.com/dotnet/sdk:$V|]\nENTRYPOINT [\"dotnet\", \"App.dll\"]")]
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1002UseMultiStageBuild>();

    [Theory]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"App.dll\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nENTRYPOINT [\"dotnet\", \"App.dll\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0\nRUN apt-get update")] // starts nothing: a build image for CI
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0\nENTRYPOINT [\"dotnet\", \"test\"]")] // the SDK is what it is for
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0\nENTRYPOINT [\"dotnet\", \"ef\", \"database\", \"update\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/sdk:10.0\nENTRYPOINT [\"dotnet\"]\nCMD [\"test\"]")]
    [InlineData("FROM node:22\nCMD [\"node\", \"a.js\"]")] // runtime and build image in one
    [InlineData("FROM $BASE\nCMD [\"a\"]")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1002UseMultiStageBuild>();

    [Theory]
    [InlineData(".devcontainer/Dockerfile")]
    [InlineData("Dockerfile.dev")]
    [InlineData("src/Api/Development.Dockerfile")]
    public void Development_images_need_the_sdk(string path) =>
        TestRepository.Empty.With(path, "FROM mcr.microsoft.com/dotnet/sdk:10.0\nENTRYPOINT [\"dotnet\", \"watch\"]")
            .Silent<DG1002UseMultiStageBuild>();
}
