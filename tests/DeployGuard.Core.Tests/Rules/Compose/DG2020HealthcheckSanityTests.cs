using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2020HealthcheckSanityTests
{
    private static TestRepository Service(string healthcheck, string image = "registry.example.com/api:1") =>
        TestRepository.Compose($"services:\n  api:\n    image: {image}\n    healthcheck: {healthcheck}\n");

    [Fact]
    public void Reports_a_list_compose_refuses() =>
        Assert.Equal(FindingLevel.Blocking, Assert.Single(Service("{test: [[|curl|], -f, http://x]}").Reports<DG2020HealthcheckSanity>()).Level);

    [Theory]
    [InlineData("{test: [CMD, pg_isready, [|'||'|], exit, '1']}")]
    [InlineData("{test: [CMD, a, [|'&&'|], b]}")]
    [InlineData("{test: [CMD, [|a --health|]]}")]
    [InlineData("{test: [CMD, [|curl -f http://localhost || exit 1|]]}")]
    public void Reports_what_never_works(string healthcheck) =>
        Assert.Equal(FindingLevel.Warning, Assert.Single(Service(healthcheck).Reports<DG2020HealthcheckSanity>()).Level);

    /// <summary>Docker waits for a probe before the next one, so nothing breaks.</summary>
    [Theory]
    [InlineData("{test: [CMD, a], interval: 5s, timeout: [|10s|]}")]
    [InlineData("{test: [CMD, a], interval: 1m, timeout: [|1m30s|]}")]
    public void An_interval_nobody_keeps_is_a_suggestion(string healthcheck) =>
        Assert.Equal(FindingLevel.Suggestion, Assert.Single(Service(healthcheck).Reports<DG2020HealthcheckSanity>()).Level);

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", "{test: [CMD-SHELL, [|dotnet a.dll --health || exit 1|]]}")] // no shell
    [InlineData("gcr.io/distroless/base:nonroot", "{test: [CMD, [|wget|], http://localhost]}")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "{test: [CMD, [|curl|], -f, http://localhost]}")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "{test: '[|wget|] -q http://localhost || exit 1'}")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-alpine", "{test: [CMD, [|curl|], -f, http://localhost]}")] // it has wget
    public void Reports_a_program_the_image_lacks(string image, string healthcheck) => Service(healthcheck, image).Reports<DG2020HealthcheckSanity>();

    [Theory]
    [InlineData("{test: [CMD, a, --health]}")]
    [InlineData("{test: [CMD-SHELL, 'a || exit 1']}")]
    [InlineData("{test: 'a || exit 1'}")]
    [InlineData("{test: [NONE]}")]
    [InlineData("{test: ['${FORM}', a]}")]
    [InlineData("{test: [CMD, sh, -c, 'a && b']}")]
    [InlineData("{test: [CMD, a], interval: 10s, timeout: 10s}")]
    [InlineData("{test: [CMD, a], interval: '${I}', timeout: 10s}")]
    [InlineData("{test: [CMD, curl, -f, http://localhost]}")] // the image may have it
    [InlineData("{disable: true, test: [curl]}")]
    [InlineData("{test: []}")]
    [InlineData("{test: [CMD, test, a, '>', b]}")] // compares
    [InlineData("{test: [CMD, 'C:\\Program Files\\a.exe']}")]
    [InlineData("{interval: 5s}")] // the image has the test
    public void Guards(string healthcheck) => Service(healthcheck).Silent<DG2020HealthcheckSanity>();

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "{test: 'curl -f http://x || wget -q http://x'}")] // tries both
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "{test: 'if command -v curl; then curl http://x; fi'}")]
    [InlineData("mcr.microsoft.com/dotnet/sdk:10.0", "{test: [CMD, curl, http://x]}")] // has it
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2022", "{test: [CMD, curl, http://x]}")] // Windows has it
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-azurelinux3.0", "{test: [CMD, curl, http://x]}")] // not known
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", "{test: [CMD, dotnet, a.dll, --health]}")]
    [InlineData("'${IMAGE:-mcr.microsoft.com/dotnet/aspnet:10.0}'", "{test: [CMD, curl, http://x]}")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "{test: [CMD, /probe, --with=curl]}")]
    public void Guards_programs_that_may_be_there(string image, string healthcheck) => Service(healthcheck, image).Silent<DG2020HealthcheckSanity>();

    [Fact]
    public void Guards_wget_of_Alpine() =>
        Service("{test: [CMD, wget, -q, -O, /dev/null, http://localhost]}", "mcr.microsoft.com/dotnet/aspnet:10.0-alpine").Silent<DG2020HealthcheckSanity>();

    [Theory]
    [InlineData("RUN apt-get update && apt-get install -y curl")]
    [InlineData("COPY setup.sh /tmp/\nRUN /tmp/setup.sh")] // may install anything
    [InlineData("ARG TOOLS\nRUN apt-get install -y $TOOLS")]
    [InlineData("COPY --from=tools / /")]
    [InlineData("COPY --from=tools /usr/bin/curl /usr/bin/curl")]
    public void Guards_what_the_Dockerfile_installs(string instruction) =>
        TestRepository.Compose("services:\n  api:\n    build: .\n    healthcheck: {test: [CMD, curl, -f, http://localhost]}\n")
            .With("Dockerfile", $"FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{instruction}\n").Silent<DG2020HealthcheckSanity>();
}
