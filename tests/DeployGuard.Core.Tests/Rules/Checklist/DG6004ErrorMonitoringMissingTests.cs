using DeployGuard.Rules.Checklist;

namespace DeployGuard.Core.Tests.Rules.Checklist;

public sealed class DG6004ErrorMonitoringMissingTests
{
    [Theory]
    [InlineData(Deployed.MarkedBuilder)]
    [InlineData(Deployed.Builder + "if (env.IsDevelopment()) builder.WebHost.[|UseSentry|]();")]
    public void Reports(string code) => Deployed.Program(code).Reports<DG6004ErrorMonitoringMissing>();

    [Theory]
    [InlineData("builder.WebHost.UseSentry();")]
    [InlineData("builder.Services.AddOpenTelemetry().UseOtlpExporter();")]
    [InlineData("if (dsn is not null) builder.WebHost.UseSentry(dsn);")] // configured where it is wanted
    [InlineData("builder.AddServiceDefaults();")] // of a package
    public void Guards(string code) => Deployed.Program(Deployed.Builder + code).Silent<DG6004ErrorMonitoringMissing>();

    [Fact]
    public void Guards_packages_agents_and_programs_that_nobody_deploys()
    {
        Deployed.Program(Deployed.Builder).With("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"Datadog.Trace.Bundle\" Version=\"3.0.0\" /></ItemGroup></Project>").Silent<DG6004ErrorMonitoringMissing>();
        Deployed.Program(Deployed.Builder, Deployed.Dockerfile + "ENV CORECLR_ENABLE_PROFILING=1\n").Silent<DG6004ErrorMonitoringMissing>();
        Deployed.Program(Deployed.Builder, "FROM alpine:3.22\nCMD [\"x\"]\n").Silent<DG6004ErrorMonitoringMissing>();
    }
}
