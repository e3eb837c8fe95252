using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1011UseAbsoluteWorkdirTests
{
    [Theory]
    [InlineData("FROM ubuntu:24.04\nWORKDIR [|app|]")]
    [InlineData("FROM ubuntu:24.04\nWORKDIR [|./app|]")]
    [InlineData("FROM ubuntu:24.04\nWORKDIR [|~/app|]")] // no home directory: a folder called ~
    [InlineData("FROM ubuntu:24.04\nWORKDIR [|app|]\nWORKDIR sub")] // only the first one depends on the base image
    [InlineData("FROM ubuntu:24.04 AS a\nFROM ubuntu:24.04\nWORKDIR [|app|]")]
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1011UseAbsoluteWorkdir>();

    [Theory]
    [InlineData("FROM ubuntu:24.04\nWORKDIR /app")]
    [InlineData("FROM ubuntu:24.04\nWORKDIR /app\nWORKDIR sub")] // hadolint DL3000 reports it, though it is well defined
    [InlineData("FROM ubuntu:24.04 AS a\nWORKDIR /src\nFROM a\nWORKDIR sub")]
    [InlineData("FROM ubuntu:24.04\nARG DIR\nWORKDIR $DIR/app")]
    [InlineData("FROM ubuntu:24.04\nENV DIR=/app\nWORKDIR ${DIR}")]
    [InlineData("FROM ubuntu:24.04\nWORKDIR \"/app\"")]
    [InlineData("# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR C:\\app")] // hadolint#645
    [InlineData("# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR /app")]
    [InlineData("# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nWORKDIR \\app")]
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1011UseAbsoluteWorkdir>();

    [Fact]
    public void Dotnet_images_start_at_the_root() =>
        TestRepository.Dockerfile("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR app\n")
            .IsFixedTo<DG1011UseAbsoluteWorkdir>("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\n");
}
