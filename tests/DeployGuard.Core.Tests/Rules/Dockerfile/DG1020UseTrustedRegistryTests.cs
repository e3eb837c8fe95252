using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1020UseTrustedRegistryTests
{
    [Theory]
    [InlineData("mcr.microsoft.com", "FROM [|ubuntu:24.04|]")] // no registry is docker.io
    [InlineData("mcr.microsoft.com", "FROM [|ghcr.io/x/y:1|]")]
    [InlineData("*.example.com", "FROM [|example.com/x:1|]")]
    [InlineData("registry:5000", "FROM [|registry:5001/x:1|]")]
    [InlineData("mcr.microsoft.com", "FROM mcr.microsoft.com/a:1\nCOPY --from=[|nginx:1|] /a /b")]
    [InlineData("mcr.microsoft.com", "FROM mcr.microsoft.com/a:1\nRUN --mount=type=bind,from=[|nginx:1|],target=/b true")]
    [InlineData("mcr.microsoft.com", "ARG R=ghcr.io\nFROM [|$R/x:1|]")]
    public void Reports(string trusted, string dockerfile) => Repository(trusted, dockerfile).Reports<DG1020UseTrustedRegistry>();

    [Theory]
    [InlineData("", "FROM ubuntu:24.04")] // off without the property
    [InlineData("*", "FROM ubuntu:24.04")]
    [InlineData("docker.io", "FROM ubuntu:24.04")]
    [InlineData("docker.io", "FROM docker.io/library/ubuntu:24.04")]
    [InlineData("*.example.com", "FROM a.example.com/x:1")]
    [InlineData("EXAMPLE.com", "FROM example.com/x:1")]
    [InlineData("mcr.microsoft.com", "FROM scratch")]
    [InlineData("mcr.microsoft.com", "FROM mcr.microsoft.com/a:1 AS build\nFROM build")]
    [InlineData("mcr.microsoft.com", "FROM mcr.microsoft.com/a:1\nFROM mcr.microsoft.com/b:1\nCOPY --from=0 /a /b")] // hadolint DL3026 takes an index for an image
    [InlineData("mcr.microsoft.com", "ARG R\nFROM $R/x:1")]
    [InlineData("mcr.microsoft.com", "FROM mcr.microsoft.com/a:1\nCOPY --from=assets /a /b")] // may be a named build context
    public void Guards(string trusted, string dockerfile) => Repository(trusted, dockerfile).Silent<DG1020UseTrustedRegistry>();

    private static TestRepository Repository(string trusted, string dockerfile) => TestRepository.Dockerfile(dockerfile).With(
        new ValidationSettings { Mode = AnalysisMode.All, TrustedRegistries = trusted.Split(' ', StringSplitOptions.RemoveEmptyEntries) });
}
