using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Checklist;

namespace DeployGuard.Core.Tests.Rules.Checklist;

public sealed class DG6001ProbePathNotMappedTests
{
    private const string Mapped = Deployed.Builder + "app.MapHealthChecks(\"/health\");";

    private static TestRepository Probed(string probe, string code = Mapped) => Deployed.Program(code, Deployed.Dockerfile + $"HEALTHCHECK {probe}\n");

    [Theory]
    [InlineData("CMD curl --fail http://localhost:8080[|/healthz|] || exit 1")]
    [InlineData("CMD [\"wget\", \"-qO-\", \"http://127.0.0.1:8080[|/healthz|]\"]")]
    [InlineData("--interval=5s CMD curl -f http://localhost[|/api/ready|]")]
    [InlineData("CMD curl -f http://localhost:${PORT}[|/healthz|]")]
    public void Reports_probes_of_dockerfiles(string probe) => Probed(probe).Reports<DG6001ProbePathNotMapped>();

    [Theory]
    [InlineData("CMD curl -f http://localhost:8080/health")]
    [InlineData("CMD curl -f http://localhost:8080/base/health")] // below the base of the program
    [InlineData("CMD curl -f http://localhost:8080/")] // any page
    [InlineData("CMD curl -f http://localhost:8080/swagger/index.html")] // no path of health
    [InlineData("CMD curl -f http://localhost:8080/$HEALTH_PATH")] // not known
    [InlineData("CMD curl -f http://localhost:8080/healthz$SUFFIX")]
    [InlineData("CMD curl -f http://other:8080/healthz")] // another program
    [InlineData("CMD dotnet App.dll --health")]
    [InlineData("NONE")]
    public void Guards_probes(string probe) => Probed(probe).Silent<DG6001ProbePathNotMapped>();

    [Theory]
    [InlineData("app.MapReverseProxy();")] // may answer anything
    [InlineData("app.MapFallbackToFile(\"index.html\");")]
    [InlineData("app.MapHealthChecks(Routes.Health);")] // the path stands elsewhere
    [InlineData("app.MapDefaultEndpoints();")] // of a package
    [InlineData("app.UseUmbraco();")]
    [InlineData("app.MapGet(\"/{page}\", F);")]
    [InlineData("if (flag) app.MapHealthChecks(\"/healthz\");")] // may be there
    [InlineData("app.Use(async (c, next) => { if (c.Request.Path == \"/healthz\") return; await next(); });")]
    [InlineData("app.MapControllerRoute(\"default\", \"{controller}/{action}\");")]
    public void Guards_code(string code) => Probed("CMD curl -f http://localhost:8080/healthz", Mapped + code).Silent<DG6001ProbePathNotMapped>();

    [Fact]
    public void Guards_files_and_programs_that_are_not_understood()
    {
        Probed("CMD curl -f http://localhost:8080/healthz").With("src/App/wwwroot/healthz.html", "ok").Silent<DG6001ProbePathNotMapped>();
        Probed("CMD curl -f http://localhost:8080/healthz", "Company.Start();").Silent<DG6001ProbePathNotMapped>();
    }

    [Fact]
    public void Says_what_to_ask_for()
    {
        Assert.Equal("No code of App maps '/healthz', so this probe always fails; ask for '/health'", Assert.Single(Probed("CMD curl -f http://localhost[|/healthz|]").Reports<DG6001ProbePathNotMapped>()).Message);
        var development = Probed("CMD curl -f http://localhost[|/healthz|]", Deployed.Builder + "if (builder.Environment.IsDevelopment()) app.MapHealthChecks(\"/healthz\");");
        Assert.Contains("in Development only", Assert.Single(development.Reports<DG6001ProbePathNotMapped>()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("curl -f http://localhost:8080[|/healthz|]")]
    [InlineData("[CMD, curl, -f, \"http://localhost:8080[|/healthz|]\"]")]
    public void Reports_checks_of_services(string test) =>
        Deployed.Program(Mapped).With("compose.yaml", $"services:\n  app:\n    build: .\n    healthcheck:\n      test: {test}\n").Reports<DG6001ProbePathNotMapped>();

    [Fact]
    public void Guards_services_of_other_images() =>
        Deployed.Program(Mapped).With("compose.yaml", "services:\n  app:\n    image: other/app:1\n    healthcheck:\n      test: curl -f http://localhost:8080/healthz\n").Silent<DG6001ProbePathNotMapped>();

    private static string Manifest(string image, string path) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: app
        spec:
          template:
            spec:
              containers:
                - name: app
                  image: {image}
                  livenessProbe:
                    httpGet:
                      path: {path}
                      port: 8080
        """;

    [Fact]
    public void Reports_probes_of_the_program_an_image_is_named_after() =>
        Deployed.Program(Mapped).With("k8s/app.yaml", Manifest("registry.example.com/app:1", "[|/healthz|]")).Reports<DG6001ProbePathNotMapped>();

    [Theory]
    [InlineData("registry.example.com/redis:1", "/healthz")] // another program
    [InlineData("registry.example.com/app:1", "/health")]
    [InlineData("registry.example.com/app:1", "\"{{ .Values.path }}\"")] // of a chart
    public void Guards_manifests(string image, string path) => Deployed.Program(Mapped).With("k8s/app.yaml", Manifest(image, path)).Silent<DG6001ProbePathNotMapped>();
}
