using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1022AspNetPortTests
{
    [Theory]
    [InlineData("aspnet:8.0", "EXPOSE [|80|]")]
    [InlineData("aspnet:10.0-noble-chiseled", "EXPOSE [|80|] 443")]
    [InlineData("aspnet:9.0", "EXPOSE [|80/tcp|]\nEXPOSE 443")]
    [InlineData("aspnet:9.0", "EXPOSE [|80|]\nEXPOSE 8443:443")] // what is no port hides nothing
    [InlineData("aspnet:9.0", "ARG PORT=80\nEXPOSE [|$PORT|]")]
    [InlineData("aspnet:6.0", "EXPOSE [|8080|]")] // the reverse: up to .NET 7 the images listen on 80
    public void Reports_a_port_nobody_listens_on(string image, string expose) =>
        Repository(image, expose).Reports<DG1022AspNetPort>();

    [Fact]
    public void Corrects_a_plain_number() => Repository("aspnet:8.0", "EXPOSE 80")
        .IsFixedTo<DG1022AspNetPort>("Dockerfile", Dockerfile("aspnet:8.0", "EXPOSE 8080"));

    [Theory]
    [InlineData("aspnet:8.0", "EXPOSE 8080")]
    [InlineData("aspnet:8.0", "EXPOSE 80 8080")] // one of them is right
    [InlineData("aspnet:8.0", "EXPOSE 8000-8090")]
    [InlineData("aspnet:6.0", "EXPOSE 80")]
    [InlineData("aspnet:8.0", "EXPOSE 5000")] // an unusual port is chosen on purpose, somewhere
    [InlineData("aspnet:8.0", "EXPOSE 443")]
    [InlineData("aspnet:8.0", "EXPOSE 80 $OTHER")]
    [InlineData("aspnet:latest", "EXPOSE 80")]
    [InlineData("runtime:8.0", "EXPOSE 80")]
    [InlineData("aspnet:8.0", "ENV ASPNETCORE_HTTP_PORTS=80\nEXPOSE 80")]
    [InlineData("aspnet:8.0", "ENV ASPNETCORE_URLS http://+:80\nEXPOSE 80")]
    [InlineData("aspnet:8.0", "ENV Kestrel__Endpoints__Http__Url=http://+:80\nEXPOSE 80")]
    public void Silent_when_the_port_is_right_or_chosen_in_the_dockerfile(string image, string lines) =>
        Repository(image, lines).Silent<DG1022AspNetPort>();

    [Theory]
    [InlineData("""ENTRYPOINT ["dotnet", "Api.dll", "--urls", "http://+:80"]""")]
    [InlineData("""ENTRYPOINT ["./start.sh"]""")] // the script may set it
    [InlineData("""CMD dotnet Api.dll --http_ports 80""")]
    public void Silent_when_the_command_may_choose_the_port(string entrypoint) =>
        Repository("aspnet:8.0", "EXPOSE 80", entrypoint).Silent<DG1022AspNetPort>();

    [Theory]
    [InlineData("Api/Program.cs", "builder.WebHost.UseUrls(\"http://+:80\");")]
    [InlineData("Api/Hosting/Server.cs", "options.ListenAnyIP(80);")]
    [InlineData("Core/Defaults.cs", "builder.WebHost.ConfigureKestrel(_ => { });")] // in a referenced project
    [InlineData("Api/appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://+:80" } } } }""")]
    [InlineData("Api/appsettings.Production.json", """{ "Urls": "http://+:80" }""")]
    [InlineData("compose.yaml", "services: { api: { environment: { ASPNETCORE_URLS: http://+:80 } } }")]
    [InlineData("deploy/api.yml", "env: [{ name: ASPNETCORE_HTTP_PORTS, value: '80' }]")]
    [InlineData(".env", "ASPNETCORE_HTTP_PORTS=80")]
    public void Silent_when_another_file_may_choose_the_port(string path, string content) =>
        Repository("aspnet:8.0", "EXPOSE 80").With(path, content).Silent<DG1022AspNetPort>();

    // Mutations of the search: the sign stands in a file that does not run in this container.
    [Theory]
    [InlineData("Other/Program.cs", "builder.WebHost.UseUrls(\"http://+:80\");")]
    [InlineData("Api/Properties/launchSettings.json", """{ "applicationUrl": "http://localhost:80", "ASPNETCORE_URLS": "x" }""")]
    public void Reports_whatever_other_projects_and_launch_settings_say(string path, string content) =>
        Repository("aspnet:8.0", "EXPOSE [|80|]").With(path, content).Reports<DG1022AspNetPort>();

    [Fact]
    public void Silent_when_the_project_is_not_known() => TestRepository.Dockerfile("""
        FROM mcr.microsoft.com/dotnet/aspnet:8.0
        COPY publish/ .
        EXPOSE 80
        ENTRYPOINT ["dotnet", "Api.dll"]
        """).Silent<DG1022AspNetPort>();

    private static TestRepository Repository(string image, string lines, string entrypoint = """ENTRYPOINT ["dotnet", "Api.dll"]""") => TestRepository.Empty
        .With("Api/Api.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Core/Core.csproj" /></ItemGroup>
            </Project>
            """)
        .With("Api/Program.cs", "WebApplication.Create().Run();")
        .With("Core/Core.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""")
        .With("Dockerfile", Dockerfile(image, lines, entrypoint));

    private static string Dockerfile(string image, string lines, string entrypoint = """ENTRYPOINT ["dotnet", "Api.dll"]""") => $"""
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        WORKDIR /src
        COPY . .
        RUN dotnet publish Api/Api.csproj -o /app
        FROM mcr.microsoft.com/dotnet/{image}
        COPY --from=build /app .
        {lines}
        {entrypoint}
        """;
}
