using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Core.Tests.Documents.StartUp;

/// <summary>Reference, section c, "Health endpoint": each statement with its opposite.</summary>
public sealed class HealthEndpointTests
{
    private static string Endpoints(string code) => Programs.Web(code).Program().Show(StartUpFactKind.HealthEndpoint);

    [Theory]
    [InlineData("app.MapHealthChecks(\"/healthz\");", "/healthz")]
    [InlineData("app.MapHealthChecks(\"healthz\", new HealthCheckOptions { Predicate = _ => false });", "/healthz")]
    [InlineData("app.UseHealthChecks(\"/hc\");", "/hc")]
    [InlineData("app.UseHealthChecks(new PathString(\"/hc\"));", "/hc")]
    [InlineData("app.MapHealthChecks(Paths.Health);", "MapHealthChecks")]
    [InlineData("const string Health = \"/h\"; app.MapHealthChecks(Health);", "/h")]
    [InlineData("app.UseEndpoints(endpoints => { endpoints.MapControllers(); endpoints.MapHealthChecks(\"/health\"); });", "/health")]
    [InlineData("app.MapGet(\"/health\", () => Results.Ok());", "/health")]
    [InlineData("app.MapGet(\"/api/v1/status\", () => Results.Ok());", "/api/v1/status")]
    [InlineData("app.MapGet(\"/ping\", () => \"pong\"); app.MapGet(\"/alive\", F); app.MapGet(\"/ready\", F); app.MapGet(\"/live\", F);", "/ping /alive /ready /live")]
    [InlineData("app.MapGroup(\"/api\").MapGet(\"/health\", F);", "/api/health")]
    [InlineData("var health = app.MapGroup(\"/health\"); health.MapGet(\"/\", F);", "/health")]
    [InlineData("var api = app.MapGroup(\"/api\").WithTags(\"x\"); var health = api.MapGroup(\"health\"); health.MapGet(\"/live\", F);", "/api/health/live")]
    [InlineData("var health = app.MapGroup(\"/health\"); if (app.Environment.IsDevelopment()) health.MapGet(\"/\", F);", "/health-")]
    [InlineData("app.Map(\"/health\", F);", "/health")]
    [InlineData("app.MapDefaultEndpoints();", "MapDefaultEndpoints~")] // of a package
    [InlineData("app.UseHealthChecks();", "UseHealthChecks~")] // of a package of the company
    [InlineData("app.UseMiddleware<HealthMiddleware>();", "UseMiddleware~")]
    public void What_is_an_endpoint(string code, string expected) => Assert.Equal(expected, Endpoints(code));

    [Theory]
    [InlineData("app.MapGet(\"/orders/{id}/status\", F);")] // an order has a status
    [InlineData("app.MapGet(\"/orders/live\", F);")]
    [InlineData("app.MapGet(\"/healthcare\", F);")]
    [InlineData("// app.MapHealthChecks(\"/health\");")]
    [InlineData("Log(\"app.MapHealthChecks(\\\"/health\\\")\");")]
    [InlineData("builder.Services.AddHealthChecks().AddSqlServer(x);")] // half
    [InlineData("class MyCheck : IHealthCheck { }")]
    [InlineData("client.GetAsync(\"/health\");")] // asks another program
    [InlineData("mapper.Map(health, target);")]
    public void What_is_none(string code) => Assert.Equal("", Endpoints(code));

    [Theory]
    [InlineData("[ApiController]\n[Route(\"[controller]\")]\npublic class HealthController : ControllerBase { [HttpGet] public IActionResult Get() => Ok(); }", "/Health")]
    [InlineData("[Route(\"api\")] class MonitorController { [HttpGet(\"healthz\")] public IActionResult Get() { return Ok(); } }", "/api/healthz")]
    [InlineData("[Route(\"api/[controller]\")] class StatusController { [HttpGet] public void Get() { } }", "/api/Status")]
    [InlineData("class XController { [HttpGet(\"/ready\")] public void Get() { } }", "/ready")]
    [InlineData("[Route(\"a/b\")] class XController { [HttpGet(\"~/live\", Name = \"x\")] public void Get() { } }", "/live")]
    [InlineData("[Route(\"orders\")] class OrdersController { [HttpGet(\"{id}/status\")] public void Get() { } }", "")]
    [InlineData("[Route(\"health\")] class Dto { }", "")]
    [InlineData("interface IApi { [HttpGet(\"/health\")] void Get(); }", "")] // a client
    public void Attributes_of_controllers(string code, string expected) =>
        Assert.Equal(expected, string.Join(" ", Programs.Web("").With("src/App/XController.cs", code).Program().OfKind(StartUpFactKind.HealthEndpoint).Select(fact => fact.Path).Distinct()));

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) { app.MapHealthChecks(\"/health\"); }", "/health-")]
    [InlineData("if (app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health\");", "/health-")]
    [InlineData("if (!app.Environment.IsDevelopment()) { } else { app.MapHealthChecks(\"/health\"); }", "/health-")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.MapHealthChecks(\"/health\"); }", "/health")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.UseSwagger(); } app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("if (app.Environment.IsDevelopment()) { app.UseSwagger(); } else { app.MapHealthChecks(\"/health\"); }", "/health")]
    [InlineData("if (app.Environment.IsDevelopment() == false) app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("if (app.Environment.IsDevelopment() is true) app.MapHealthChecks(\"/health\");", "/health-")]
    [InlineData("if (app.Environment.IsDevelopment() is not true) app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("if (app.Environment.IsDevelopment() && flag) app.MapHealthChecks(\"/health\");", "/health-")]
    [InlineData("if (app.Environment.IsDevelopment() || flag) app.MapHealthChecks(\"/health\");", "/health?")]
    [InlineData("if (!app.Environment.IsDevelopment() || flag) app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("if (!(app.Environment.IsDevelopment() || env.IsEnvironment(\"Local\"))) app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("if (env.IsEnvironment(\"Docker\")) app.MapHealthChecks(\"/health\");", "/health?")]
    [InlineData("if (env.EnvironmentName == \"Development\") app.MapHealthChecks(\"/health\");", "/health-")]
    [InlineData("if (env.EnvironmentName != Environments.Development) app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("if (env.IsProduction()) app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("if (!env.IsProduction()) app.MapHealthChecks(\"/health\");", "/health-")]
    [InlineData("var isDevelopment = env.IsDevelopment(); if (isDevelopment) app.MapHealthChecks(\"/health\");", "/health-")]
    [InlineData("if (config.GetValue<bool>(\"Health\")) app.MapHealthChecks(\"/health\");", "/health?")] // a feature flag
    [InlineData("if (a) x(); else if (env.IsDevelopment()) app.MapHealthChecks(\"/health\"); else y();", "/health-")]
    [InlineData("if (env.IsDevelopment()) x(); else if (a) y(); else app.MapHealthChecks(\"/health\");", "/health?")]
    [InlineData("if (env.IsDevelopment()) if (a) x(); app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("if (env.IsDevelopment()) foreach (var x in y) app.MapHealthChecks(\"/health\");", "/health-")]
    [InlineData("#if DEBUG\napp.MapHealthChecks(\"/health\");\n#endif", "/health-")]
    [InlineData("#if !DEBUG\napp.MapHealthChecks(\"/health\");\n#endif", "/health")]
    [InlineData("#if DEBUG\nx();\n#else\napp.MapHealthChecks(\"/health\");\n#endif", "/health")]
    [InlineData("#if WINDOWS\napp.MapHealthChecks(\"/health\");\n#endif", "/health?")]
    [InlineData("#if DEBUG\n#if A\n#endif\napp.MapHealthChecks(\"/health\");\n#endif", "/health-")]
    [InlineData("#if A\n#elif DEBUG\napp.MapHealthChecks(\"/health\");\n#endif", "/health-")]
    [InlineData("void Map() { if (!env.IsDevelopment()) return; app.MapHealthChecks(\"/health\"); } Map();", "/health-")]
    [InlineData("void Map() { if (env.IsDevelopment()) { x(); return; } app.MapHealthChecks(\"/health\"); } Map();", "/health")]
    [InlineData("void Map() { if (app is null) return; app.MapHealthChecks(\"/health\"); } Map();", "/health")]
    [InlineData("void Map() { if (!env.IsDevelopment()) { return; } } app.MapHealthChecks(\"/health\");", "/health")] // the block of the method ends
    public void Guards(string code, string expected) => Assert.Equal(expected, Endpoints(code));

    /// <summary>The Aspire template since preview 5; eShop.</summary>
    [Theory]
    [InlineData("app.MapDefaultEndpoints();", "if (app.Environment.IsDevelopment()) { app.MapHealthChecks(\"/health\"); }", "/health-")]
    [InlineData("app.MapDefaultEndpoints();", "app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("app.MapDefaultEndpoints();", "Inner(app); } static void Inner(WebApplication app) { app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("if (env.IsDevelopment()) app.MapDefaultEndpoints();", "app.MapHealthChecks(\"/health\");", "/health-")]
    [InlineData("if (flag) app.MapDefaultEndpoints(); app.MapDefaultEndpoints();", "app.MapHealthChecks(\"/health\");", "/health")]
    [InlineData("", "app.MapHealthChecks(\"/health\");", "")] // nobody calls it
    public void Default_endpoints_are_those_of_their_body(string program, string body, string expected)
    {
        var project = Programs.Web(program, "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><ProjectReference Include=\"../Defaults/Defaults.csproj\" /></ItemGroup></Project>")
            .With("src/Defaults/Defaults.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .With("src/Defaults/Extensions.cs", $"static class Extensions {{ public static WebApplication MapDefaultEndpoints(this WebApplication app) {{ {body} return app; }} }}")
            .With("src/Other/Other.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />")
            .With("src/Other/Extensions.cs", "static class Other { static void F(WebApplication app) { app.MapHealthChecks(\"/other\"); } }")
            .Program();
        Assert.Equal(expected, project.Show(StartUpFactKind.HealthEndpoint));
    }

    /// <summary>Bitwarden and the services of das have methods of the same names.</summary>
    [Fact]
    public void A_method_of_the_repository_is_not_the_one_of_the_framework()
    {
        var program = Programs.Web("app.UseHealthChecks();").With("src/App/Health.cs", "static class Health { public static void UseHealthChecks(this IApplicationBuilder app) => app.UseHealthChecks(\"/own\"); }");
        Assert.Equal("/own", program.Program().Show(StartUpFactKind.HealthEndpoint));
        var other = Programs.Web("app.UseHealthChecks();").With("src/App/Health.cs", "static class Health { public static void UseHealthChecks(this IApplicationBuilder app) { } }");
        Assert.Equal(Truth.False, other.Program().HealthEndpoint.Value);
    }

    [Theory]
    [InlineData("app.MapHealthChecks(\"/health\");", Truth.True, "MapHealthChecks /health")]
    [InlineData("", Truth.False, "no health endpoint is mapped")]
    [InlineData("builder.Services.AddHealthChecks();", Truth.False, "checks are registered and no path is mapped")]
    [InlineData("if (env.IsDevelopment()) app.MapHealthChecks(\"/health\");", Truth.False, "MapHealthChecks runs only in Development")]
    [InlineData("if (flag) app.MapHealthChecks(\"/health\");", Truth.Unknown, "MapHealthChecks depends on a condition")]
    [InlineData("app.MapDefaultEndpoints();", Truth.Unknown, "MapDefaultEndpoints is not in this repository")]
    [InlineData("app.UseOrchardCore();", Truth.Unknown, "UseOrchardCore may map one")] // a framework with endpoints of its own
    [InlineData("app.UseSwagger(); app.MapControllers(); app.MapFallbackToFile(\"index.html\");", Truth.False, "no health endpoint is mapped")]
    [InlineData("if (env.IsDevelopment()) app.MapHealthChecks(\"/dev\"); app.MapHealthChecks(\"/health\");", Truth.True, "MapHealthChecks /health")]
    public void The_answer(string code, Truth expected, string reason)
    {
        var answer = Programs.Web(code).Program().HealthEndpoint;
        Assert.Equal((expected, reason), (answer.Value, answer.Reason));
    }

    [Fact]
    public void Code_that_builds_no_host_is_not_understood() =>
        Assert.Equal(Truth.Unknown, Programs.Web().With("src/App/Program.cs", "class P { static void Main() => Company.Hosting.Run(); }").Program().HealthEndpoint.Value);

    [Fact]
    public void A_middleware_of_the_repository_may_answer()
    {
        var code = "class Health(RequestDelegate next) { Task Invoke(HttpContext c) => c.Request.Path == \"/healthz\" ? Ok(c) : next(c); }";
        var program = Programs.Web("app.UseMiddleware<Probe>();").With("src/App/Probe.cs", code).Program();
        Assert.Equal((Truth.Unknown, "middleware may answer /healthz"), (program.HealthEndpoint.Value, program.HealthEndpoint.Reason));
        Assert.NotEqual(Truth.False, program.Answers("/healthz"));
    }

    [Theory]
    [InlineData("", Truth.False)]
    [InlineData("app.MapHealthChecks(\"/health\");", Truth.True)]
    public void What_a_method_of_the_repository_maps_is_told_by_its_body(string body, Truth expected) => Assert.Equal(expected, Programs.Web("app.UseShop(builder.Configuration);")
        .With("src/App/Shop.cs", $"static class Shop {{ public static void UseShop(this WebApplication app, IConfiguration c) {{ {body} }} }}").Program().HealthEndpoint.Value);

    [Fact]
    public void What_is_absent_from_a_part_of_a_repository_is_not_known()
    {
        var part = Programs.Web("").Incomplete().Program();
        Assert.Equal((Truth.Unknown, Truth.Unknown), (part.HealthEndpoint.Value, part.Answers("/health")));
        Assert.Equal(Truth.True, Programs.Web("app.MapHealthChecks(\"/health\");").Incomplete().Program().HealthEndpoint.Value);
    }

    [Theory]
    [InlineData("app.MapHealthChecks(\"/health\");", "/health", Truth.True)]
    [InlineData("app.MapHealthChecks(\"/health\");", "/base/health", Truth.True)] // behind a proxy, or below a base
    [InlineData("app.MapHealthChecks(\"/health\");", "/healthz", Truth.False)]
    [InlineData("app.MapHealthChecks(\"/health/ready\");", "/health", Truth.False)]
    [InlineData("app.MapHealthChecks(\"/health\");", "/HEALTH?full=1", Truth.True)]
    [InlineData("app.MapHealthChecks(Paths.Health);", "/healthz", Truth.Unknown)]
    [InlineData("app.MapGet(\"/{page}\", F);", "/healthz", Truth.True)]
    [InlineData("app.MapGet(\"/{*path}\", F);", "/healthz", Truth.True)]
    [InlineData("app.MapReverseProxy();", "/healthz", Truth.Unknown)]
    [InlineData("app.UseOcelot().Wait();", "/healthz", Truth.Unknown)]
    [InlineData("app.MapFallbackToFile(\"index.html\");", "/healthz", Truth.Unknown)]
    [InlineData("app.Run(async context => await context.Response.WriteAsync(\"ok\"));", "/healthz", Truth.Unknown)]
    [InlineData("app.Use(async (context, next) => { if (context.Request.Path == \"/healthz\") return; await next(); });", "/healthz", Truth.Unknown)]
    [InlineData("app.MapControllerRoute(name: \"default\", pattern: \"{controller}/{action}\");", "/healthz", Truth.Unknown)]
    [InlineData("if (env.IsDevelopment()) app.MapHealthChecks(\"/healthz\");", "/healthz", Truth.False)]
    [InlineData("if (flag) app.MapHealthChecks(\"/healthz\");", "/healthz", Truth.Unknown)]
    [InlineData("app.UseSwagger(); app.UseAuthentication(); app.MapControllers(); app.MapRazorPages();", "/healthz", Truth.False)]
    public void What_a_path_meets(string code, string path, Truth expected) => Assert.Equal(expected, Programs.Web(code).Program().Answers(path));
}
