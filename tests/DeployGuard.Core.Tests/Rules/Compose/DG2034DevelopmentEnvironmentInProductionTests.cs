using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2034DevelopmentEnvironmentInProductionTests
{
    [Theory]
    [InlineData("environment: { ASPNETCORE_ENVIRONMENT: [|Development|] }")]
    [InlineData("environment: { DOTNET_ENVIRONMENT: [|\"development\"|] }")]
    [InlineData("environment:\n      - ASPNETCORE_ENVIRONMENT=[|Development|]")]
    [InlineData("environment: { NODE_ENV: [|development|] }")]
    [InlineData("environment: { [|DOTNET_USE_POLLING_FILE_WATCHER|]: \"1\" }")]
    [InlineData("environment: { [|DOTNET_USE_POLLING_FILE_WATCHER|]: true }")]
    [InlineData("ports:\n      - [|\"9229:9229\"|]")]
    public void Reports(string line) => Production(line).Reports<DG2034DevelopmentEnvironmentInProduction>();

    [Theory]
    [InlineData("environment: { ASPNETCORE_ENVIRONMENT: Production }")]
    [InlineData("environment: { ASPNETCORE_ENVIRONMENT: Staging }")]
    [InlineData("environment: { ASPNETCORE_ENVIRONMENT: \"${ENVIRONMENT:-Development}\" }")] // the machine decides
    [InlineData("environment: [ASPNETCORE_ENVIRONMENT]")] // passed through
    [InlineData("environment: { Serilog__Environment: Development }")]
    [InlineData("environment: { DOTNET_USE_POLLING_FILE_WATCHER: \"0\" }")]
    [InlineData("ports:\n      - \"127.0.0.1:9229:9229\"")] // reached from the machine itself only
    [InlineData("ports:\n      - \"8080:8080\"")]
    public void Guards(string line) => Production(line).Silent<DG2034DevelopmentEnvironmentInProduction>();

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("compose.override.yaml")]
    [InlineData("compose.dev.yaml")]
    public void Silent_outside_of_production(string path) => TestRepository.Empty
        .With(path, "services:\n  api:\n    image: acme/api:1.0\n    environment: { ASPNETCORE_ENVIRONMENT: Development }\n")
        .Silent<DG2034DevelopmentEnvironmentInProduction>();

    // Merged: the value of the base file survives a file for production that does not set it.
    [Theory]
    [InlineData("[|Development|]", "LOG: info")]
    [InlineData("Development", "ASPNETCORE_ENVIRONMENT: Production")]
    public void Production_has_to_set_what_the_base_file_sets(string value, string production)
    {
        var repository = TestRepository
            .Compose($"services:\n  api:\n    image: acme/api:1.0\n    environment: {{ ASPNETCORE_ENVIRONMENT: {value} }}\n")
            .With("compose.prod.yaml", $"services:\n  api:\n    environment: {{ {production} }}\n");
        if (value[0] == '[') repository.Reports<DG2034DevelopmentEnvironmentInProduction>();
        else repository.Silent<DG2034DevelopmentEnvironmentInProduction>();
    }

    private static TestRepository Production(string line) =>
        TestRepository.Empty.With("compose.prod.yaml", $"services:\n  api:\n    image: acme/api:1.0\n    {line}\n");
}
