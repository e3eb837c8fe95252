using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2038HttpsWithoutCertificateTests
{
    [Theory]
    [InlineData("environment: { ASPNETCORE_URLS: [|https://+:443;http://+:80|] }")]
    [InlineData("environment:\n      - ASPNETCORE_URLS=[|https://+:8081|]")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: [|8081|] }")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: [|8081|] }\n    volumes: [\"data:/data\"]")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: [|8081|] }\n    env_file: app.env")]
    public void Reports(string lines) => Repository(lines).Reports<DG2038HttpsWithoutCertificate>();

    [Theory]
    [InlineData("environment: { ASPNETCORE_URLS: http://+:80 }")]
    [InlineData("environment: { ASPNETCORE_URLS: http://+:80, ASPNETCORE_HTTPS_PORTS: 8081 }")] // addresses win
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: \"\" }")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORT: 443 }")] // where redirects lead
    [InlineData("environment: { ASPNETCORE_URLS: \"${URLS}\" }")]
    public void Silent_without_https(string lines) => Repository(lines).Silent<DG2038HttpsWithoutCertificate>();

    [Theory]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: 8081, ASPNETCORE_Kestrel__Certificates__Default__Path: /x }")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: 8081, Kestrel__Endpoints__Https__Url: \"https://+:8081\" }")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: 8081 }\n    volumes: [\"./tls:/run/x\"]")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: 8081 }\n    volumes: [\"${APPDATA}/ASP.NET/Https:/home/app/.aspnet/https:ro\"]")] // as Visual Studio writes it
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: 8081 }\n    volumes: [\"${APPDATA}/Microsoft/UserSecrets:/root/.microsoft/usersecrets:ro\"]")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: 8081 }\n    secrets: [api]")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: 8081 }\n    env_file: gone.env")]
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: 8081 }\n    env_file: kestrel.env")]
    public void Silent_when_the_service_may_get_a_certificate(string lines) => Repository(lines).Silent<DG2038HttpsWithoutCertificate>();

    [Theory]
    [InlineData("Program.cs", "builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenAnyIP(8081, listen => listen.UseHttps()));")]
    [InlineData("appsettings.json", """{ "Kestrel": { "Certificates": { "Default": { "Path": "api.pfx" } } } }""")]
    [InlineData("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY api.pfx /https/\n")]
    [InlineData("Dockerfile", "FROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY publish/ .\nENTRYPOINT [\"dotnet\", \"Api.dll\"]\n")] // a program that is not here
    public void Silent_when_the_program_may_bring_one(string path, string content) =>
        Repository("environment: { ASPNETCORE_HTTPS_PORTS: 8081 }").With(path, content).Silent<DG2038HttpsWithoutCertificate>();

    [Fact]
    public void Silent_for_an_image_that_is_not_built_here() => TestRepository
        .Compose("services:\n  api:\n    image: acme/api:1.0\n    environment: { ASPNETCORE_HTTPS_PORTS: 8081 }\n").Silent<DG2038HttpsWithoutCertificate>();

    // Merged: the override of a developer brings what the base file asks for.
    [Fact]
    public void Silent_when_the_override_mounts_it() => Repository("environment: { ASPNETCORE_HTTPS_PORTS: 8081 }")
        .With("compose.override.yaml", "services:\n  api:\n    volumes: [\"~/.aspnet/https:/https:ro\"]\n").Silent<DG2038HttpsWithoutCertificate>();

    private static TestRepository Repository(string lines) => TestRepository
        .Compose($"services:\n  api:\n    build: .\n    {lines}\n")
        .With("app.env", "LOG=info\n")
        .With("kestrel.env", "Kestrel__Certificates__Default__Path=/x\n")
        .With("Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>""")
        .With("Program.cs", "WebApplication.Create().Run();")
        .With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY Api.csproj Program.cs ./
            RUN dotnet publish Api.csproj -o /app
            FROM mcr.microsoft.com/dotnet/aspnet:8.0
            COPY --from=build /app .
            ENTRYPOINT ["dotnet", "Api.dll"]
            """);
}
