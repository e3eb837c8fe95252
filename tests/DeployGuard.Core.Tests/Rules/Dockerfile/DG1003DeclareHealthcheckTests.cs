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

    private const string Checked = "  a:\n    build: .\n    healthcheck: {test: [CMD, dotnet, a.dll, --health]}\n";

    /// <summary>The image's own check would never run.</summary>
    [Theory]
    [InlineData(Checked)]
    [InlineData(Checked + "  b:\n    build: {context: ., dockerfile: Dockerfile}\n    healthcheck: {test: '${TEST}'}\n")]
    [InlineData(Checked + "  b:\n    image: nginx:1.27\n")] // does not build it
    public void Guards_what_compose_checks(string services) =>
        TestRepository.Dockerfile("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nEXPOSE 8080").With("compose.yaml", "services:\n" + services).Silent<DG1003DeclareHealthcheck>();

    [Theory]
    [InlineData(Checked + "  b:\n    build: .\n")] // one goes unchecked
    [InlineData("  a:\n    build: .\n    healthcheck: {interval: 5s}\n")] // no test
    [InlineData("  a:\n    build: .\n    healthcheck: {disable: true}\n")]
    [InlineData("  a:\n    build: ./other\n    healthcheck: {test: [CMD, x]}\n")]
    public void Reports_what_compose_leaves_unchecked(string services) =>
        TestRepository.Dockerfile("FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nEXPOSE 8080").With("compose.yaml", "services:\n" + services).Reports<DG1003DeclareHealthcheck>();
}
