using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1003DeclareHealthcheckTests
{
    [Theory]
    [InlineData("FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nEXPOSE 8080")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base\nEXPOSE 8080\nFROM [|base|] AS final\nENTRYPOINT [\"dotnet\", \"a.dll\"]")]
    [InlineData("FROM [|nginx:1.27|]\nEXPOSE 80")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS a\nHEALTHCHECK CMD [\"x\"]\nFROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nEXPOSE 8080\nCOPY --from=a /a /a")] // files carry no health check
    public void Reports(string dockerfile) => TestRepository.Dockerfile(dockerfile).Reports<DG1003DeclareHealthcheck>();

    [Theory]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE 8080\nHEALTHCHECK CMD [\"dotnet\", \"a.dll\", \"--health\"]")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base\nHEALTHCHECK CMD curl -f localhost\nFROM base\nEXPOSE 8080")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE 8080\nHEALTHCHECK NONE")] // decided
    [InlineData("FROM mcr.microsoft.com/dotnet/runtime:10.0")] // exposes nothing: no service
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nEXPOSE 8080")] // no shell to run a probe
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE 8080\nHEALTCHECK CMD [\"x\"]")] // DG1000 says it
    [InlineData("FROM scratch\nEXPOSE 8080")]
    [InlineData("FROM registry.example.com/base/aspnet:10\nEXPOSE 8080")] // may bring its own
    [InlineData("FROM $BASE\nEXPOSE 8080")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS base\nEXPOSE 8080\nFROM mcr.microsoft.com/dotnet/runtime:10.0")] // hadolint DL3057 judges every stage
    public void Guards(string dockerfile) => TestRepository.Dockerfile(dockerfile).Silent<DG1003DeclareHealthcheck>();
}
