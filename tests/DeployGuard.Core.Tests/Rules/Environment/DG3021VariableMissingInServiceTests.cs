using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3021VariableMissingInServiceTests
{
    private const string Demands = "var x = configuration[\"Mail:Host\"] ?? throw new InvalidOperationException();";

    private static TestRepository Repository(string service, string code = Demands) => TestRepository
        .Compose($"services:\n  api:\n    build: .\n{service}")
        .With("Dockerfile", """
            FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
            COPY App.csproj Program.cs ./
            RUN dotnet publish App.csproj -o /app
            FROM mcr.microsoft.com/dotnet/aspnet:10.0
            COPY --from=build /app ./
            ENV FROM_IMAGE=1
            ENTRYPOINT ["dotnet", "App.dll"]
            """)
        .With("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
        .With("Program.cs", code);

    [Theory]
    [InlineData("    [|environment|]:\n      A: b\n")]
    [InlineData("    [|environment|]: [A=b, Mail__Port=25]\n")]
    public void Reports(string service) => Assert.Equal(
        "The program stops without 'Mail__Host', which this service does not set; add it",
        Assert.Single(Repository(service).Reports<DG3021VariableMissingInService>()).Message);

    [Fact]
    public void Reports_at_the_service_without_environment() =>
        TestRepository.Compose("services:\n  [|api|]:\n    build: .\n").With("Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk:10.0\nCOPY App.csproj Program.cs ./\nRUN dotnet publish App.csproj -o /app\nENTRYPOINT [\"dotnet\", \"/app/App.dll\"]\n")
            .With("App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />").With("Program.cs", "Environment.GetEnvironmentVariable(\"A1\")!.Length")
            .Reports<DG3021VariableMissingInService>();

    [Theory]
    [InlineData("    environment: {Mail__Host: x}\n")]
    [InlineData("    environment: [MAIL__HOST]\n")] // configuration has no case
    [InlineData("    env_file: app.env\n")]
    [InlineData("    env_file: local.env\n")] // its example shows it
    [InlineData("    env_file: unknown.env\n")] // made by hand, and nobody knows what it holds
    [InlineData("    command: ['--Mail:Host', x]\n")]
    [InlineData("    volumes: ['./appsettings.json:/app/appsettings.json']\n")]
    [InlineData("    secrets: [Mail__Host]\n")]
    [InlineData("    extends: {file: '${X}', service: y}\n")] // may bring it
    public void Guards(string service) => Repository(service)
        .With("app.env", "Mail__Host=x\n").With("local.env.example", "Mail__Host=\n").Silent<DG3021VariableMissingInService>();

    [Theory]
    [InlineData("configuration[\"Mail:Host\"]")] // may do without
    [InlineData("configuration[\"Mail:Host\"] ?? \"localhost\"")]
    [InlineData("Environment.GetEnvironmentVariable(\"FROM_IMAGE\")!.Length")]
    [InlineData("Environment.GetEnvironmentVariable(\"HOME\")!.Length")]
    [InlineData("Use(configuration[\"Mail:Host\"]!)")] // silences the compiler only
    [InlineData("var x = configuration[\"A:B\"] ?? configuration[\"Mail:Host\"] ?? throw new E();")] // the other one is set
    [InlineData("#if DEBUG\nvar x = configuration[\"Mail:Host\"] ?? throw new E();\n#endif")]
    [InlineData("builder.Configuration.AddAzureKeyVault(uri); var x = configuration[\"Mail:Host\"] ?? throw new E();")] // the vault has it
    [InlineData("void M(Dictionary<string, string> config) => config[\"Server\"]!.Trim()")] // not the configuration
    [InlineData("configuration.GetRequiredSection(\"A\")")] // a child of it is set below
    public void Guards_code_that_is_answered(string code) => Repository("    environment: {A__B: c}\n", code).Silent<DG3021VariableMissingInService>();

    [Fact]
    public void Guards_what_settings_answer() =>
        Repository("").With("appsettings.json", "{ \"Mail\": { \"Host\": \"x\" } }").Silent<DG3021VariableMissingInService>();

    /// <summary>Production is described by the file that completes the default one.</summary>
    [Fact]
    public void Guards_what_the_file_of_an_environment_sets() =>
        Repository("").With("compose.prod.yaml", "services: {api: {environment: {Mail__Host: x}}}").Silent<DG3021VariableMissingInService>();
}
