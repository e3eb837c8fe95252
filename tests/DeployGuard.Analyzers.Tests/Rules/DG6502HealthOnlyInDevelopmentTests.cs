using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class DG6502HealthOnlyInDevelopmentTests
{
    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) app.[|MapHealthChecks|](\"/health\");")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.[|MapHealthChecks|](\"/health\"); app.MapHealthChecks(\"/alive\"); }")] // one finding
    [InlineData("if (!app.Environment.IsProduction()) app.[|UseHealthChecks|](\"/healthz\");")]
    [InlineData("if (app.Environment.EnvironmentName == \"Development\") app.[|MapGet|](\"/api/health\", () => \"ok\");")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.Run(); return; } app.[|MapHealthChecks|](\"/ready\");")]
    [InlineData("if (app.Environment.IsDevelopment()) Map(app); static void Map(WebApplication app) => app.[|MapHealthChecks|](\"/live\");")]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapGroup(\"/health\").[|MapGet|](\"/\", () => \"ok\");")]
    [InlineData("if (app.Environment.IsDevelopment()) { var health = app.MapGroup(\"/health\"); health.[|MapGet|](\"/database\", () => \"ok\"); }")]
    [InlineData("var health = app.MapGroup(\"/api\").MapGroup(\"health\").WithTags(\"health\"); if (app.Environment.IsDevelopment()) health.[|MapGet|](\"\", () => \"ok\");")]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapGroup(\"/internal\").[|MapHealthChecks|](\"/health\");")]
    [InlineData("app.MapGet(\"/orders\", () => \"ok\"); if (app.Environment.IsDevelopment()) app.[|MapHealthChecks|](\"/health\");")]
    public Task Reports(string statements) => InProgram(statements).Reports("DG6502");

    /// <summary>The template since preview 5; eShop, Extensions.cs.</summary>
    [Fact]
    public async Task Reports_what_the_template_of_Aspire_does()
    {
        var diagnostics = await new StartUpTest("""
            public static class Extensions
            {
                public static WebApplication MapDefaultEndpoints(this WebApplication app)
                {
                    if (app.Environment.IsDevelopment())
                    {
                        app.[|MapHealthChecks|]("/health");
                        app.MapHealthChecks("/alive");
                    }

                    return app;
                }
            }
            """).Reports("DG6502");
        Assert.StartsWith("The health endpoint '/health' exists in development only", Assert.Single(diagnostics).GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app.MapHealthChecks(\"/health\");")]
    [InlineData("app.MapHealthChecks(\"/health\"); if (app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health/details\");")] // one exists everywhere
    [InlineData("if (app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health\"); app.MapGet(\"/ping\", () => \"ok\");")]
    [InlineData("if (!app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health\");")]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health\"); else app.MapHealthChecks(\"/health\");")]
    [InlineData("if (app.Environment.IsDevelopment() || app.Environment.IsProduction()) app.MapHealthChecks(\"/health\");")]
    // Somebody decides, which cannot be known.
    [InlineData("if (app.Configuration[\"Health\"] == \"on\") app.MapHealthChecks(\"/health\");")]
    [InlineData("if (args.Contains(\"--health\")) app.MapHealthChecks(\"/health\");")]
    // Other routes of development, and a helper that is called from everywhere.
    [InlineData("if (app.Environment.IsDevelopment()) app.MapGet(\"/swagger\", () => \"ok\");")]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapPost(\"/health\", () => \"ok\");")]
    [InlineData("if (app.Environment.IsDevelopment()) Map(app); else Map(app); static void Map(WebApplication app) => app.MapHealthChecks(\"/live\");")]
    [InlineData("static void Map(WebApplication app) => app.MapHealthChecks(\"/live\");")]
    // A group that exists everywhere.
    [InlineData("if (app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health/details\"); app.MapGroup(\"/health\").MapGet(\"/\", () => \"ok\");")]
    [InlineData("var health = app.MapGroup(\"/health\"); health.MapGet(\"/\", () => \"ok\"); if (app.Environment.IsDevelopment()) health.MapGet(\"/details\", () => \"ok\");")]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapGroup(\"/dev\").MapGet(\"/\", () => \"ok\");")] // of other things
    // A path that is written elsewhere.
    [InlineData("if (app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health\"); app.MapGet(app.Configuration[\"Path\"]!, () => \"ok\");")]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health\"); app.MapGroup(app.Configuration[\"Path\"]!).MapGet(\"/\", () => \"ok\");")]
    public Task Is_silent(string statements) => InProgram(statements).Silent();

    [Fact]
    public Task An_endpoint_of_a_controller_exists_everywhere() => new StartUpTest("""
        var app = WebApplication.CreateBuilder(args).Build();
        if (app.Environment.IsDevelopment()) app.MapHealthChecks("/health");
        app.Run();
        [Route("api/health")] public class HealthController { }
        """).Silent();

    [Fact]
    public Task Projects_of_tests_are_silent() => (InProgram("if (app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health\");") with
    {
        Options = new Dictionary<string, string> { ["build_property.IsTestProject"] = "true" },
    }).Silent();

    private static StartUpTest InProgram(string statements) => new($$"""
        var app = WebApplication.CreateBuilder(args).Build();
        {{statements}}
        app.Run();
        """);
}
