using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Core.Tests.Documents.StartUp;

/// <summary>Reference, section c, "Error monitoring": each statement with its opposite.</summary>
public sealed class MonitoringTests
{
    [Theory]
    [InlineData("builder.WebHost.UseSentry();", Truth.True)]
    [InlineData("SentrySdk.Init(options => { });", Truth.True)]
    [InlineData("logger.Init();", Truth.False)]
    [InlineData("builder.Services.AddApplicationInsightsTelemetry();", Truth.True)]
    [InlineData("builder.Services.AddOpenTelemetry().UseAzureMonitor();", Truth.True)]
    [InlineData("builder.Services.AddOpenTelemetry().WithTracing(t => t.AddOtlpExporter());", Truth.True)]
    [InlineData("builder.Services.AddOpenTelemetry().WithTracing(t => t.AddConsoleExporter());", Truth.False)] // goes nowhere
    [InlineData("builder.Services.AddOpenTelemetry().WithMetrics(t => t.AddPrometheusExporter());", Truth.False)] // numbers, no errors
    [InlineData("builder.Services.AddRaygun(builder.Configuration);", Truth.True)]
    [InlineData("builder.Services.AddElasticApm();", Truth.True)]
    [InlineData("app.UseAllElasticApm(configuration);", Truth.True)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Sentry(\"x\"));", Truth.True)]
    [InlineData("builder.Services.Sentry(\"x\");", Truth.False)]
    [InlineData("if (!string.IsNullOrEmpty(dsn)) builder.WebHost.UseSentry(dsn);", Truth.Unknown)] // configured conditionally
    [InlineData("if (env.IsDevelopment()) builder.WebHost.UseSentry(dsn);", Truth.False)]
    [InlineData("#if !DEBUG\nbuilder.WebHost.UseSentry(dsn);\n#endif", Truth.True)] // osu
    [InlineData("// UseSentry, Application Insights, Datadog", Truth.False)] // brand words are no evidence
    [InlineData("var s = \"UseSentry()\";", Truth.False)]
    [InlineData("#if DEBUG\nbuilder.WebHost.UseSentry(dsn);\n#endif", Truth.False)]
    [InlineData("builder.Logging.AddSentry();", Truth.True)]
    [InlineData("builder.Services.AddApplicationInsightsTelemetryWorkerService();", Truth.True)]
    [InlineData("builder.Services.AddApplicationInsightsTelemetryProcessor<Filter>();", Truth.False)] // filters what nobody sends
    [InlineData("builder.Services.AddRollbar(); app.UseRollbarMiddleware();", Truth.True)]
    [InlineData("builder.Services.AddBugsnag(o => { });", Truth.True)]
    [InlineData("builder.Services.AddExceptionless(\"x\");", Truth.True)]
    [InlineData("builder.Services.AddHoneybadger();", Truth.True)]
    [InlineData("builder.Services.AddExceptionHandler<Handler>(); app.UseExceptionHandler();", Truth.False)] // an answer to the client
    [InlineData("builder.AddServiceDefaults();", Truth.Unknown)]
    [InlineData("builder.AddCompanyTelemetry();", Truth.Unknown)]
    public void Calls(string code, Truth expected) => Assert.Equal(expected, Programs.Web(code).Program().ErrorMonitoring.Value);

    [Theory]
    [InlineData("", Truth.False)]
    [InlineData("builder.WebHost.UseSentry();", Truth.True)]
    public void A_method_of_the_repository_is_told_by_its_body(string body, Truth expected) => Assert.Equal(expected, Programs.Web("builder.AddCompanyTelemetry(options);")
        .With("src/App/Telemetry.cs", $"static class Telemetry {{ public static void AddCompanyTelemetry(this WebApplicationBuilder builder, Options o) {{ {body} }} }}").Program().ErrorMonitoring.Value);

    [Theory]
    [InlineData("Sentry.AspNetCore", Truth.Unknown)] // a package without a call
    [InlineData("Datadog.Trace.Bundle", Truth.Unknown)]
    [InlineData("Microsoft.ApplicationInsights.AspNetCore", Truth.Unknown)]
    [InlineData("SentryAlike", Truth.False)]
    public void Packages(string package, Truth expected) => Assert.Equal(expected, Programs
        .Web("", $"<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"{package}\" Version=\"1.0.0\" /></ItemGroup></Project>").Program().ErrorMonitoring.Value);

    [Theory]
    [InlineData("CORECLR_ENABLE_PROFILING=1", Truth.True)] // municipality-registry
    [InlineData("CORECLR_ENABLE_PROFILING=0", Truth.False)]
    [InlineData("DD_SERVICE=shop", Truth.Unknown)] // sets up what something else starts
    [InlineData("NEW_RELIC_APP_NAME=shop", Truth.Unknown)]
    [InlineData("OTHER=1", Truth.False)]
    public void Agents_of_images(string variable, Truth expected) => Assert.Equal(expected, Programs.Web("").With("Dockerfile", $"""
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        COPY . .
        RUN dotnet publish src/App/App.csproj -o /app
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        COPY --from=build /app .
        ENV {variable}
        ENTRYPOINT ["dotnet", "App.dll"]
        """).Program().ErrorMonitoring.Value);

    [Theory]
    [InlineData("compose.yaml", "services:\n  app:\n    build: .\n    environment:\n      CORECLR_ENABLE_PROFILING: 1\n", Truth.True)]
    [InlineData("compose.yaml", "services:\n  app:\n    build: .\n    environment:\n      CORECLR_ENABLE_PROFILING: 0\n", Truth.False)]
    [InlineData("compose.dev.yaml", "services:\n  app:\n    build: .\n    environment:\n      CORECLR_ENABLE_PROFILING: 1\n", Truth.False)] // of developers
    [InlineData("k8s/app.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n  CORECLR_ENABLE_PROFILING: \"1\"\n", Truth.True)]
    [InlineData("k8s/app.yaml", "apiVersion: v1\nkind: ConfigMap\ndata:\n  DD_ENV: production\n", Truth.Unknown)] // something else has to start the agent
    [InlineData("infra/main.bicep", "appSettings: [ { name: 'ApplicationInsightsAgent_EXTENSION_VERSION', value: '~3' } ]\n", Truth.True)]
    [InlineData("infra/main.bicep", "appSettings: [ { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString } ]\n", Truth.Unknown)]
    [InlineData("infra/main.bicep", "resource insights 'Microsoft.Insights/components@2020-02-02' = {\n  name: 'insights'\n}\n", Truth.False)] // nobody sends there
    public void Agents_of_the_environment(string path, string content, Truth expected) => Assert.Equal(expected, Programs.Web("")
        .With("Dockerfile", "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY . .\nRUN dotnet publish src/App/App.csproj -o /app\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app .\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n")
        .With(path, content).Program().ErrorMonitoring.Value);

    [Theory]
    [InlineData("builder.WebHost.UseSentry();", "\"Sentry\": { \"Dsn\": \"\" }", "", Truth.Unknown)] // configured conditionally
    [InlineData("builder.WebHost.UseSentry();", "\"Sentry\": { \"Dsn\": \"https://key@sentry.example.com/1\" }", "", Truth.True)]
    [InlineData("builder.WebHost.UseSentry();", "\"Sentry\": { \"Dsn\": \"\" }", "\"Sentry\": { \"Dsn\": \"https://key@sentry.example.com/1\" }", Truth.True)]
    [InlineData("builder.Services.AddApplicationInsightsTelemetry();", "\"Sentry\": { \"Dsn\": \"\" }", "", Truth.True)] // of something else
    [InlineData("builder.Services.AddApplicationInsightsTelemetry();", "\"ApplicationInsights\": { \"ConnectionString\": \"\" }", "", Truth.Unknown)]
    public void Addresses_in_settings(string code, string settings, string production, Truth expected)
    {
        var repository = Programs.Web(code).With("src/App/appsettings.json", "{ " + settings + " }").With("src/App/appsettings.Production.json", "{ " + production + " }");
        Assert.Equal(expected, repository.Program().ErrorMonitoring.Value);
    }

    [Theory]
    [InlineData("<target xsi:type=\"Sentry\" dsn=\"x\" />", Truth.True)]
    [InlineData("<!-- <target xsi:type=\"Sentry\" dsn=\"x\" /> -->", Truth.False)]
    public void NLog(string target, Truth expected) =>
        Assert.Equal(expected, Programs.Web("builder.Host.UseNLog();").With("src/App/NLog.config", $"<nlog><targets>{target}</targets></nlog>").Program().ErrorMonitoring.Value);
}
