using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2052HealthcheckMissingTests
{
    [Theory]
    [InlineData("services:\n  [|db|]:\n    image: postgres:17\n")]
    [InlineData("services:\n  [|db|]:\n    image: postgres:17\n    healthcheck: {interval: 5s}\n")] // of a test that does not exist
    public void Reports(string compose) => TestRepository.Compose(compose).Reports<DG2052HealthcheckMissing>();

    [Fact]
    public void Reports_what_is_built_without_one() =>
        TestRepository.Compose("services:\n  [|api|]:\n    build: .\n").With("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n").Reports<DG2052HealthcheckMissing>();

    [Theory]
    [InlineData("services:\n  db:\n    image: postgres:17\n    healthcheck: {test: [CMD, pg_isready]}\n")]
    [InlineData("services:\n  db:\n    image: postgres:17\n    healthcheck: {disable: true}\n")] // decided
    [InlineData("services:\n  db:\n    image: registry.example.com/db:1\n")] // may bring one
    [InlineData("services:\n  db:\n    image: '${IMAGE}'\n")]
    [InlineData("services:\n  job:\n    image: alpine:3.20\n  api:\n    image: registry.example.com/api:1\n    depends_on: {job: {condition: service_completed_successfully}}\n")] // ends
    public void Guards(string compose) => TestRepository.Compose(compose).Silent<DG2052HealthcheckMissing>();

    [Fact]
    public void Guards_what_the_Dockerfile_brings() =>
        TestRepository.Compose("services:\n  api:\n    build: .\n").With("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nHEALTHCHECK CMD [\"dotnet\", \"a.dll\", \"--health\"]\n")
            .Silent<DG2052HealthcheckMissing>();

    [Fact]
    public void Guards_what_an_override_brings() =>
        TestRepository.Compose("services:\n  db:\n    image: postgres:17\n").With("compose.override.yaml", "services: {db: {healthcheck: {test: [CMD, pg_isready]}}}\n")
            .Silent<DG2052HealthcheckMissing>();
}
