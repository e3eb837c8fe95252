using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2036DotNetPortMismatchTests
{
    [Theory]
    [InlineData("aspnet:8.0", "\"5000:[|80|]\"")] // dotnet/docs#35959
    [InlineData("aspnet:10.0-noble-chiseled", "127.0.0.1:5000:[|80|]")]
    [InlineData("aspnet:8.0", "[|\"80\"|]")] // a random port of the host
    [InlineData("aspnet:8.0", "\"5000:[|80|]/tcp\"")]
    [InlineData("aspnet:8.0", "{ target: [|80|], published: \"5000\" }")]
    [InlineData("aspnet:8.0", "\"443:[|443|]\"")] // no HTTPS unless somebody asks for it
    [InlineData("aspnet:8.0", "\"5000:[|5000|]\"")]
    [InlineData("aspnet:6.0", "\"5000:[|8080|]\"")] // the reverse: up to .NET 7 the images listen on 80
    [InlineData("aspnet:8.0", "\"5000:[|${PORT:-80}|]\"")]
    public void Reports_the_port_of_another_version(string image, string port) => Repository(image, "init: true", port).Reports<DG2036DotNetPortMismatch>();

    [Theory]
    [InlineData("aspnet:8.0", "\"5000:8080\"")]
    [InlineData("aspnet:8.0", "\"5000-5001:8080-8081\"")]
    [InlineData("aspnet:6.0", "\"5000:80\"")]
    [InlineData("aspnet:8.0", "\"5000:${PORT}\"")]
    [InlineData("aspnet:8.0", "\"80:80/udp\"")]
    [InlineData("aspnet:8.0", "\"4024:4024\"")] // a debugger, say
    [InlineData("aspnet:latest", "\"5000:80\"")]
    [InlineData("runtime:8.0", "\"5000:80\"")]
    public void Silent_for_the_right_port_and_unusual_ones(string image, string port) => Repository(image, "init: true", port).Silent<DG2036DotNetPortMismatch>();

    [Theory]
    [InlineData("environment: { ASPNETCORE_HTTP_PORTS: 80 }", "\"5000:80\"")]
    [InlineData("environment: { ASPNETCORE_HTTP_PORTS: 80 }", "\"5000:[|8080|]\"")]
    [InlineData("environment: { ASPNETCORE_HTTP_PORTS: 7000 }", "\"5000:[|7001|]\"")] // the only port, and the wrong one
    [InlineData("environment: [ASPNETCORE_HTTP_PORTS=80;81]", "\"5000:81\"")]
    [InlineData("environment: { ASPNETCORE_URLS: \"http://+:80\" }", "\"5000:80\"")]
    [InlineData("environment: { ASPNETCORE_URLS: \"http://*:7000/;https://[::]:7001\" }", "\"5000:7001\"")]
    [InlineData("environment: { ASPNETCORE_URLS: \"http://+:80\" }", "\"5000:[|8080|]\"")]
    [InlineData("environment: { ASPNETCORE_URLS: \"http://+\" }", "\"5000:[|8080|]\"")] // port 80 by the scheme
    [InlineData("environment: { ASPNETCORE_URLS: \"http://+:80\", ASPNETCORE_HTTP_PORTS: 8080 }", "\"5000:[|8080|]\"")] // addresses win
    [InlineData("environment: { ASPNETCORE_HTTPS_PORTS: 8081 }", "\"5001:8081\"")]
    [InlineData("environment: { OTHER: x }", "\"5000:[|80|]\"")]
    public void The_variables_of_the_service_decide(string line, string port) => Verify(Repository("aspnet:8.0", line, port), port);

    [Theory]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80", "init: true", "\"5000:80\"")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80", "init: true", "\"5000:[|8080|]\"")]
    [InlineData("ENV ASPNETCORE_URLS=http://+:5000", "init: true", "\"5000:[|8080|]\"")]
    [InlineData("ENV ASPNETCORE_URLS=http://+:5000", "environment: { ASPNETCORE_URLS: \"\" }", "\"5000:8080\"")]
    [InlineData("ENV ASPNETCORE_HTTP_PORTS=80", "environment: { ASPNETCORE_HTTP_PORTS: 8080 }", "\"5000:8080\"")]
    public void Then_those_of_the_dockerfile(string dockerfile, string line, string port) => Verify(Repository("aspnet:8.0", line, port, dockerfile), port);

    [Theory]
    [InlineData("environment: [ASPNETCORE_URLS]")] // passed through
    [InlineData("environment: { ASPNETCORE_HTTP_PORTS: \"${PORTS}\" }")]
    [InlineData("environment: { ASPNETCORE_URLS: \"http://unix:/run/api.sock\" }")]
    [InlineData("environment: { Kestrel__Endpoints__Http__Url: \"http://+:80\" }")]
    [InlineData("environment: { URLS: \"http://+:80\" }")]
    [InlineData("env_file: gone.env")] // lies on some machine
    [InlineData("env_file: ports.env")]
    [InlineData("command: [--urls, \"http://+:80\"]")]
    [InlineData("entrypoint: ./start.sh")]
    [InlineData("volumes: [\"./settings.json:/app/appsettings.Production.json\"]")]
    [InlineData("extends: { file: \"${OTHER}\", service: api }")]
    [InlineData("build: !override { context: ., target: build }")] // starts nothing that is known
    public void Silent_when_something_else_may_choose(string line) => Repository("aspnet:8.0", line, "\"5000:80\"")
        .With("ports.env", "ASPNETCORE_HTTP_PORTS=80\n").Silent<DG2036DotNetPortMismatch>();

    // The scan of DG1022 for all kinds of deployment does not count here: what other services or clusters set is not this service's.
    [Theory]
    [InlineData("k8s/api.yml", "env: [{ name: ASPNETCORE_HTTP_PORTS, value: '80' }]")]
    [InlineData(".env", "ASPNETCORE_HTTP_PORTS=80")]
    public void Reports_whatever_other_deployments_say(string path, string content) =>
        Repository("aspnet:8.0", "init: true", "\"5000:[|80|]\"").With(path, content).Reports<DG2036DotNetPortMismatch>();

    // The example has the keys of the file that each machine makes from it.
    [Theory]
    [InlineData("LOG=info", true)]
    [InlineData("ASPNETCORE_HTTP_PORTS=80", false)]
    public void The_example_of_an_environment_file_counts(string example, bool isReported)
    {
        var repository = Repository("aspnet:8.0", "env_file: .env", isReported ? "\"5000:[|80|]\"" : "\"5000:80\"").With(".env.example", example + "\n");
        if (isReported) repository.Reports<DG2036DotNetPortMismatch>();
        else repository.Silent<DG2036DotNetPortMismatch>();
    }

    [Theory]
    [InlineData("Program.cs", "builder.WebHost.UseUrls(\"http://+:80\");")]
    [InlineData("appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://+:80" } } } }""")]
    public void Silent_when_the_program_may_choose(string path, string content) =>
        Repository("aspnet:8.0", "init: true", "\"5000:80\"").With(path, content).Silent<DG2036DotNetPortMismatch>();

    [Fact]
    public void Silent_for_an_image_that_is_not_built_here() =>
        TestRepository.Compose("services:\n  api:\n    image: mcr.microsoft.com/dotnet/samples:aspnetapp\n    ports: [\"5000:80\"]\n").Silent<DG2036DotNetPortMismatch>();

    // Merged, as Visual Studio writes it: the override chooses the port for both.
    [Fact]
    public void Silent_when_the_override_chooses() => Repository("aspnet:8.0", "init: true", "\"5000:80\"")
        .With("compose.override.yaml", "services:\n  api:\n    environment: [\"ASPNETCORE_URLS=http://+:80\"]\n").Silent<DG2036DotNetPortMismatch>();

    [Theory]
    [InlineData("\"5000:80\"", "\"5000:8080\"")]
    [InlineData("\"80:80\"", "\"80:8080\"")] // the port of the host stays
    [InlineData("\"80\"", "\"8080\"")]
    [InlineData("{ target: 80, published: \"80\" }", "{ target: 8080, published: \"80\" }")]
    public void Corrects_the_port_of_the_container(string port, string expected) => Repository("aspnet:8.0", "init: true", port)
        .IsFixedTo<DG2036DotNetPortMismatch>("compose.yaml", Compose("init: true", expected));

    [Fact]
    public void Proposes_to_remove_what_is_published_in_vain()
    {
        var finding = Repository("aspnet:8.0", "init: true", "\"5000:8080\"\n      - \"5001:[|443|]\"").Reports<DG2036DotNetPortMismatch>().Single();

        Assert.Empty(finding.Edits);
        Assert.EndsWith("remove this entry", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Dockerfile", finding.Related.Single().Location.Path);
    }

    private static void Verify(TestRepository repository, string port)
    {
        if (port.Contains("[|", StringComparison.Ordinal)) repository.Reports<DG2036DotNetPortMismatch>();
        else repository.Silent<DG2036DotNetPortMismatch>();
    }

    private static TestRepository Repository(string image, string line, string port, string dockerfile = "WORKDIR /app") => TestRepository.Empty
        .With("compose.yaml", Compose(line, port))
        .With("Api.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup>
            </Project>
            """)
        .With("Program.cs", "WebApplication.Create().Run();")
        .With("Dockerfile", $"""
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            WORKDIR /src
            COPY Api.csproj Program.cs ./
            RUN dotnet publish Api.csproj -o /app
            FROM mcr.microsoft.com/dotnet/{image}
            {dockerfile}
            COPY --from=build /app .
            ENTRYPOINT ["dotnet", "Api.dll"]
            """);

    private static string Compose(string line, string port) => line.StartsWith("build", StringComparison.Ordinal)
        ? $"services:\n  api:\n    {line}\n    ports:\n      - {port}\n"
        : $"services:\n  api:\n    build: .\n    {line}\n    ports:\n      - {port}\n";
}
