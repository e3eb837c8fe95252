using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2037PortsIgnoredByUrlsTests
{
    [Theory]
    [InlineData("ASPNETCORE_URLS: http://+:80", "[|ASPNETCORE_HTTP_PORTS|]: 8080")]
    [InlineData("ASPNETCORE_URLS: http://+:80", "[|ASPNETCORE_HTTPS_PORTS|]: 8081")]
    [InlineData("DOTNET_URLS: http://+:80", "[|DOTNET_HTTP_PORTS|]: 8080")]
    [InlineData("ASPNETCORE_URLS: ${URLS:-http://+:80}", "[|ASPNETCORE_HTTP_PORTS|]: 8080")]
    public void Reports(string one, string other) => Compose(one, other).Reports<DG2037PortsIgnoredByUrls>();

    [Theory]
    [InlineData("ASPNETCORE_URLS: http://+:80", "ASPNETCORE_HTTPS_PORT: 443")] // where redirects lead, no list of ports
    [InlineData("ASPNETCORE_URLS: \"\"", "ASPNETCORE_HTTP_PORTS: 8080")] // takes back what the Dockerfile sets
    [InlineData("ASPNETCORE_URLS: http://+:80", "ASPNETCORE_HTTP_PORTS: \"\"")]
    [InlineData("ASPNETCORE_URLS: ${URLS}", "ASPNETCORE_HTTP_PORTS: 8080")] // may be empty
    [InlineData("ASPNETCORE_URLS:", "ASPNETCORE_HTTP_PORTS: 8080")] // passed through
    [InlineData("ASPNETCORE_HTTP_PORTS: 8080", "ASPNETCORE_HTTPS_PORTS: 8081")]
    public void Guards(string one, string other) => Compose(one, other).Silent<DG2037PortsIgnoredByUrls>();

    [Theory]
    [InlineData("ENV ASPNETCORE_URLS=http://+:5000", true)]
    [InlineData("ENV ASPNETCORE_URLS=", false)]
    [InlineData("ENV OTHER=1", false)]
    public void Addresses_of_the_dockerfile_count(string line, bool isReported)
    {
        var name = isReported ? "[|ASPNETCORE_HTTP_PORTS|]" : "ASPNETCORE_HTTP_PORTS";
        var repository = TestRepository.Compose($"services:\n  api:\n    build: .\n    environment:\n      {name}: 8080\n")
            .With("Dockerfile", $"FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{line}\n");
        if (isReported) repository.Reports<DG2037PortsIgnoredByUrls>();
        else repository.Silent<DG2037PortsIgnoredByUrls>();
    }

    // Merged: base and override each set one.
    [Fact]
    public void Reports_what_two_files_set_together() => TestRepository
        .Compose("services:\n  api:\n    image: acme/api:1.0\n    environment:\n      - ASPNETCORE_URLS=http://+:80\n")
        .With("compose.override.yaml", "services:\n  api:\n    environment:\n      [|ASPNETCORE_HTTP_PORTS|]: 8080\n")
        .Reports<DG2037PortsIgnoredByUrls>();

    private static TestRepository Compose(string one, string other) =>
        TestRepository.Compose($"services:\n  api:\n    image: acme/api:1.0\n    environment:\n      {one}\n      {other}\n");
}
