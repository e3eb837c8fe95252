namespace DeployGuard.Documents.StartUp;

/// <summary>The services that collect errors, by calls, packages and the variables that switch a profiler on.</summary>
internal static class MonitoringNames
{
    private static readonly HashSet<string> Calls = new(StringComparer.Ordinal)
    {
        "UseSentry", "AddSentry", "UseSentryTracing", "AddApplicationInsightsTelemetry", "AddApplicationInsightsTelemetryWorkerService", "UseApplicationInsights", "UseAzureMonitor",
        "UseAzureMonitorExporter", "AddAzureMonitorTraceExporter", "AddAzureMonitorLogExporter", "AddOtlpExporter", "UseOtlpExporter", "AddJaegerExporter", "AddZipkinExporter", "AddHoneycomb",
        "UseGrafana", "AddRaygun", "UseRaygun", "AddElasticApm", "AddAllElasticApm", "AddElasticApmForAspNetCore", "UseElasticApm", "UseAllElasticApm", "AddElasticOpenTelemetry", "WithElasticDefaults",
        "AddBugsnag", "AddRollbar", "UseRollbar", "UseRollbarMiddleware", "AddHoneybadger", "AddExceptionless", "UseExceptionless", "AddAirbrake", "UseAirbrake", "AddElmahIo", "UseElmahIo", "AddGoogleDiagnosticsForAspNetCore",
        "AddGoogleErrorReportingForAspNetCore", "AddNewRelic",
    };

    private static readonly HashSet<string> Sinks = new(StringComparer.Ordinal) { "Sentry", "ApplicationInsights", "ElmahIo", "Exceptionless", "Raygun", "Rollbar", "Bugsnag", "Airbrake" };

    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal) { "SentrySdk", "RollbarLocator", "ExceptionlessClient", "BugsnagClient", "RaygunClient" };

    private static readonly string[] Packages =
    [
        "Sentry", "Microsoft.ApplicationInsights", "Azure.Monitor.OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol", "OpenTelemetry.AutoInstrumentation", "Mindscape.Raygun4Net", "Elastic.Apm",
        "Elastic.OpenTelemetry", "Datadog.Trace", "NewRelic.Agent", "Rollbar", "Bugsnag", "Honeybadger", "Exceptionless", "Elmah.Io", "Sharpbrake", "Serilog.Sinks.Sentry", "Serilog.Sinks.ApplicationInsights",
    ];

    /// <summary>They start an agent together with the program.</summary>
    private static readonly HashSet<string> Switches = new(StringComparer.OrdinalIgnoreCase)
    {
        "CORECLR_ENABLE_PROFILING", "OTEL_DOTNET_AUTO_HOME", "ApplicationInsightsAgent_EXTENSION_VERSION",
    };

    private static readonly string[] Settings = ["DD_", "NEW_RELIC_", "ELASTIC_APM_", "OTEL_EXPORTER_OTLP_", "APPLICATIONINSIGHTS_", "SENTRY_"];

    /// <summary>True for a setting that says where errors are sent; without it a call sends none.</summary>
    public static bool IsAddress(string key) => ServiceOf(key) is not null;

    /// <summary>True for a call that takes its address from a setting, unless a variable gives it.</summary>
    public static bool NeedsAddress(string call, string key) => ServiceOf(key) is { } service && call.IndexOf(service, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>True for a call that sends errors to a service.</summary>
    public static bool IsCall(string name) => Calls.Contains(name);

    /// <summary>True for a sink or target of a logger that does.</summary>
    public static bool IsSink(string name) => Sinks.Contains(name);

    /// <summary>True for a type whose start sends errors from then on: <c>SentrySdk.Init</c>.</summary>
    public static bool IsClient(string name) => Clients.Contains(name);

    /// <summary>True for a package that does nothing before somebody calls it, or an agent of the environment loads it.</summary>
    public static bool IsPackage(string id) => Array.Exists(Packages, package =>
        id.StartsWith(package, StringComparison.OrdinalIgnoreCase) && (id.Length == package.Length || id[package.Length] == '.'));

    /// <summary>Strong for a variable that starts an agent, weak for one that only sets it up; null for others.</summary>
    public static EvidenceStrength? OfVariable(string name) =>
        Switches.Contains(name) ? EvidenceStrength.Strong
        : Array.Exists(Settings, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) ? EvidenceStrength.Weak
        : null;

    private static string? ServiceOf(string key) =>
        key.Equals("Sentry:Dsn", StringComparison.OrdinalIgnoreCase) ? "Sentry"
        : key.Equals("ApplicationInsights:ConnectionString", StringComparison.OrdinalIgnoreCase) ? "ApplicationInsights"
        : null;
}
