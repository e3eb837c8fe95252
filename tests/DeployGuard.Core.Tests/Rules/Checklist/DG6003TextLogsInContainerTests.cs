using DeployGuard.Rules.Checklist;

namespace DeployGuard.Core.Tests.Rules.Checklist;

public sealed class DG6003TextLogsInContainerTests
{
    [Theory]
    [InlineData(Deployed.MarkedBuilder)] // the default
    [InlineData(Deployed.Builder + "builder.Logging.[|AddSimpleConsole|]();")]
    [InlineData(Deployed.Builder + "builder.Host.UseSerilog((c, l) => l.WriteTo.[|Console|]());")]
    [InlineData(Deployed.Builder + "if (env.IsDevelopment()) builder.Logging.[|AddJsonConsole|]();")]
    public void Reports(string code) => Deployed.Program(code).Reports<DG6003TextLogsInContainer>();

    [Theory]
    [InlineData("builder.Logging.AddJsonConsole();")]
    [InlineData("builder.Host.UseSerilog((c, l) => l.ReadFrom.Configuration(c.Configuration));")] // not shown
    [InlineData("builder.AddServiceDefaults();")] // of a package
    [InlineData("builder.Services.AddApplicationInsightsTelemetry();")] // logs go there, too
    [InlineData("if (flag) builder.Logging.AddJsonConsole();")]
    public void Guards(string code) => Deployed.Program(Deployed.Builder + code).Silent<DG6003TextLogsInContainer>();

    [Fact]
    public void Guards_programs_that_nobody_puts_into_an_image() => Deployed.Program(Deployed.Builder, "FROM alpine:3.22\nCMD [\"x\"]\n").Silent<DG6003TextLogsInContainer>();

    [Fact]
    public void Reports_several_programs_once()
    {
        var two = Deployed.Program(Deployed.MarkedBuilder)
            .With("src/Web/Web.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />").With("src/Web/Program.cs", Deployed.Builder)
            .With("src/Web/Dockerfile", Deployed.Dockerfile.Replace("App", "Web", StringComparison.Ordinal));
        Assert.StartsWith("App and 1 more write", Assert.Single(two.Reports<DG6003TextLogsInContainer>()).Message, StringComparison.Ordinal);
    }
}
