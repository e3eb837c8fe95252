using DeployGuard.Rules.Checklist;

namespace DeployGuard.Core.Tests.Rules.Checklist;

public sealed class DG6002HealthEndpointMissingTests
{
    [Theory]
    [InlineData(Deployed.MarkedBuilder + "app.MapGet(\"/orders\", F);")]
    [InlineData(Deployed.Builder + "builder.Services.[|AddHealthChecks|]();")] // half
    public void Reports(string code) => Deployed.Program(code).Reports<DG6002HealthEndpointMissing>();

    [Theory]
    [InlineData("app.MapHealthChecks(\"/health\");")]
    [InlineData("app.MapGet(\"/ping\", F);")]
    [InlineData("if (flag) app.MapHealthChecks(\"/health\");")]
    [InlineData("if (env.IsDevelopment()) app.MapHealthChecks(\"/health\");")] // the analyzer's
    [InlineData("app.MapDefaultEndpoints();")] // of a package
    [InlineData("app.UseOrchardCore();")] // a framework with endpoints of its own
    public void Guards_code(string code) => Deployed.Program(Deployed.Builder + code).Silent<DG6002HealthEndpointMissing>();

    [Fact]
    public void Guards_programs_that_nobody_deploys()
    {
        Deployed.Program(Deployed.Builder, "FROM alpine:3.22\nCMD [\"x\"]\n").Silent<DG6002HealthEndpointMissing>();
        Deployed.Program(Deployed.Builder).With("samples/Dockerfile", Deployed.Dockerfile).With("Dockerfile", "FROM alpine:3.22\nCMD [\"x\"]\n").Silent<DG6002HealthEndpointMissing>();
        Deployed.Program("Company.Start();").Silent<DG6002HealthEndpointMissing>();
    }

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Worker\" />")] // answers no requests
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"Amazon.Lambda.AspNetCoreServer\" Version=\"9.0.0\" /></ItemGroup></Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"Microsoft.Azure.Functions.Worker\" Version=\"2.0.0\" /></ItemGroup></Project>")]
    public void Guards_other_programs(string project) => Deployed.Program(Deployed.Builder).With("src/App/App.csproj", project).Silent<DG6002HealthEndpointMissing>();

    [Fact]
    public void A_project_that_publishes_itself_is_deployed() => Deployed.Program(Deployed.MarkedBuilder, "FROM alpine:3.22\nCMD [\"x\"]\n")
        .With("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><ContainerRepository>shop/app</ContainerRepository></PropertyGroup></Project>").Reports<DG6002HealthEndpointMissing>();
}
