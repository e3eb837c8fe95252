using DeployGuard.Documents.CSharp;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>Reads what a C# file says of the start of a program, by the names of what is called.</summary>
internal sealed class StartUpFileReader
{
    /// <summary>A file without any of these neither starts a program nor sets one up: most files are only searched.</summary>
    private static readonly string[] Signs =
    [
        "WebApplication", "IApplicationBuilder", "IEndpointRouteBuilder", "IServiceCollection", "ApplicationBuilder", "IHostBuilder", "IWebHostBuilder", "CreateDefaultBuilder", "ILoggingBuilder",
        "LoggerConfiguration", "Startup", "Controller", "IHostedService", "BackgroundService", "RouteGroupBuilder", ".Migrate", "EnsureCreated", "PerformUpgrade", "HealthChecks", "MapGet(", "SentrySdk", "IHost ", "RequestDelegate", "IMiddleware",
    ];

    private static readonly string[] Middlewares = ["RequestDelegate", "IMiddleware"];

    private readonly SourceText text;
    private readonly CSharpCode code;
    private readonly ProductionGuards guards;
    private readonly CSharpMethods methods;
    private readonly RouteReader routes;
    private readonly List<StartUpFact> facts = [];
    private readonly List<StartUpCall> calls = [];

    private StartUpFileReader(SourceText text)
    {
        this.text = text;
        code = CSharpCode.Read(text.Content);
        List<CSharpToken> tokens = [.. code.Tokens];
        var partners = CSharpBrackets.Match(tokens);
        guards = ProductionGuards.Of(text.Content, tokens, partners);
        methods = CSharpMethods.Of(tokens, partners);
        routes = new RouteReader(text.Content, code);

        var enclosing = new EnclosingCalls(code);
        var places = 0;
        foreach (var call in code.Invocations)
        {
            // Calls are ordered by their brackets, and the name stands right in front.
            while (places < tokens.Count && tokens[places].Span.Start < call.NameSpan.Start) places++;
            Read(call, places, enclosing.Around(places));
        }

        ReadFormatters(tokens, enclosing);
        if (Array.Exists(Middlewares, sign => text.Content.IndexOf(sign, StringComparison.Ordinal) >= 0)) ReadPaths(tokens);
        foreach (var (fact, token) in ControllerRoutes.In(text, tokens, partners)) Add(fact, token);
    }

    /// <summary>What a file says; null for one that says nothing of the start of a program.</summary>
    public static StartUpFile? Read(SourceText text)
    {
        if (!Signs.Any(sign => text.Content.IndexOf(sign, StringComparison.Ordinal) >= 0)) return null;

        var reader = new StartUpFileReader(text);
        return new StartUpFile(text.Path, [.. reader.facts.OrderBy(fact => fact.Location.Span.Start)], reader.methods.All, reader.calls);
    }

    private void Read(CSharpInvocation call, int token, CSharpInvocation? outer)
    {
        if (call.IsCreation || call.Name == CSharpInvocation.Indexer) return;

        calls.Add(new StartUpCall(call.Name, methods.Around(token), guards.InProduction(token)));
        if (routes.Of(call) is { } route) Add(call, token, route.Kind, route.Strength, route.Path);
        if (call.Name is "CreateBuilder" or "CreateSlimBuilder" or "CreateDefaultBuilder" or "CreateApplicationBuilder" or "CreateEmptyApplicationBuilder") Add(call, token, StartUpFactKind.Start);
        if (call is { Name: "Configuration", LastReceiver: "ReadFrom" })
            Add(new StartUpFact(StartUpFactKind.Logging, "ReadFrom.Configuration", new Location(text, call.NameSpan)) { Strength = EvidenceStrength.Weak }, token);
        if (call.Name == "AddHealthChecks") Add(call, token, StartUpFactKind.HealthRegistration);
        if (MigrationCalls.Is(call, text.Content)) Add(call, token, StartUpFactKind.Migration);
        if (StrengthAsLogging(call, outer) is { } logging) Add(call, token, StartUpFactKind.Logging, logging);
        if (StrengthAsMonitoring(call, outer) is { } monitoring) Add(call, token, StartUpFactKind.ErrorMonitoring, monitoring);
    }

    private EvidenceStrength? StrengthAsLogging(CSharpInvocation call, CSharpInvocation? outer) => call.Name switch
    {
        "AddSimpleConsole" or "AddSystemdConsole" or "AddConsole" when !IsMetric(call) => EvidenceStrength.Against,
        "Console" when IsSinkOf(call, outer) => WritesText(call) ? EvidenceStrength.Against : EvidenceStrength.Weak,
        "AddOpenTelemetry" when call.LastReceiver.EndsWith("ogging", StringComparison.Ordinal) => EvidenceStrength.Weak,
        "UseSerilog" or "AddSerilog" when call.Arguments.Any(argument => argument.Name == "writeToProviders") => null,
        // Added to the services it takes the place of the logger of the host, added to the logging it is one of its providers.
        "AddSerilog" => call.LastReceiver.EndsWith("ervices", StringComparison.Ordinal) ? EvidenceStrength.Weak : null,
        // Its traces keep the properties; whether anybody reads more than errors there is not written.
        "ApplicationInsights" when IsSinkOf(call, outer) => EvidenceStrength.Weak,
        "WithLogging" or "UseSerilog" or "UseNLog" or "AddNLog" or "AddNLogWeb" or "UseLog4Net" or "AddLog4Net" or "AddApplicationInsightsTelemetry" or "AddApplicationInsightsTelemetryWorkerService" or "AddApplicationInsights" => EvidenceStrength.Weak,
        _ when LoggingNames.IsCall(call.Name) => EvidenceStrength.Strong,
        _ when LoggingNames.IsSink(call.Name) && IsSinkOf(call, outer) => EvidenceStrength.Strong,
        _ when IsUnknownSetUp(call.Name) => EvidenceStrength.Weak,
        _ => null,
    };

    private static EvidenceStrength? StrengthAsMonitoring(CSharpInvocation call, CSharpInvocation? outer) =>
        MonitoringNames.IsCall(call.Name) || (MonitoringNames.IsSink(call.Name) && IsSinkOf(call, outer)) || MonitoringNames.IsClient(call.LastReceiver) && call.Name is "Init" or "Start" or "Startup"
            ? EvidenceStrength.Strong
        : IsUnknownSetUp(call.Name) ? EvidenceStrength.Weak
        : null;

    /// <summary>True for a console of Serilog without a formatter: templates, themes and levels change no text into JSON.</summary>
    private bool WritesText(CSharpInvocation call) => call.Arguments.All(argument =>
        argument.Value is not null || argument.Name is "outputTemplate" or "theme" or "restrictedToMinimumLevel" or "standardErrorFromLevel" or "formatProvider" or "applyThemeToRedirectedOutput" or "levelSwitch"
        || (argument.Name is null && Array.Exists(["LogEventLevel.", "Theme.", "CultureInfo."], word => text.Content.IndexOf(word, argument.Span.Start, argument.Span.Length, StringComparison.Ordinal) >= 0)));

    /// <summary><c>AddConsoleExporter</c> has another name; <c>metrics.AddConsole()</c> of other libraries is none of logging.</summary>
    private static bool IsMetric(CSharpInvocation call) => call.LastReceiver.IndexOf("metric", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>A sink of Serilog, also of the inner logger of another sink: <c>WriteTo.Async(a =&gt; a.Seq(…))</c>.</summary>
    private static bool IsSinkOf(CSharpInvocation call, CSharpInvocation? outer) =>
        call.LastReceiver == "WriteTo" || (outer is { LastReceiver: "WriteTo" } && call.Receiver.Length > 0 && call.Receiver.IndexOf('.') < 0);

    /// <summary>A method of a package, by its name one that sets up logs and telemetry as its owner likes it.</summary>
    private static bool IsUnknownSetUp(string name) =>
        (name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("Use", StringComparison.Ordinal) || name.StartsWith("Configure", StringComparison.Ordinal))
        && Array.Exists(["ServiceDefaults", "Observability", "Telemetry", "Monitoring", "Serilog", "Logger", "Logging", "Logs"], word => name.IndexOf(word, StringComparison.Ordinal) > 0)
        && name is not ("AddLogging" or "ConfigureLogging" or "AddHttpLogging" or "UseHttpLogging" or "UseSerilogRequestLogging" or "UseW3CLogging" or "AddW3CLogging" or "AddOpenTelemetry"
            or "UseSerilog" or "AddSerilog" or "AddApplicationInsightsTelemetry" or "AddApplicationInsightsTelemetryWorkerService" or "AddApplicationInsightsTelemetryProcessor"
            or "ConfigureTelemetryModule" or "AddHttpClientLogging" or "UseOpenTelemetryPrometheusScrapingEndpoint" or "AddOpenTelemetryTracing" or "AddOpenTelemetryMetrics" or "UseLoggerFactory"
            or "EnableSensitiveDataLogging" or "AddExtendedHttpClientLogging");

    /// <summary>What is created and not called: <c>new CompactJsonFormatter()</c>, <c>new JsonLayout { … }</c>, <c>FormatterName = "json"</c>.</summary>
    private void ReadFormatters(List<CSharpToken> tokens, EnclosingCalls enclosing)
    {
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            var type = tokens[i].Is("new") ? LastName(tokens, i + 1) : -1;
            if (type > 0 && LoggingNames.IsFormatter(tokens[type].Text!))
            {
                // JSON in a file of the container is read by nobody; a variable may be used anywhere.
                if (enclosing.Around(i) is { } call && LoggingNames.IsFile(call.Name)) continue;
                Add(new StartUpFact(StartUpFactKind.Logging, "new " + tokens[type].Text, new Location(text, tokens[type].Span)), i);
            }
            else if (tokens[i].Is("FormatterName") && tokens[i + 1].Is("="))
            {
                var last = LastName(tokens, i + 2);
                var isJson = tokens[last < 0 ? i + 2 : last].Text is "json" or "Json";
                Add(new StartUpFact(StartUpFactKind.Logging, "FormatterName", new Location(text, tokens[i].Span)) { Strength = isJson ? EvidenceStrength.Strong : EvidenceStrength.Weak }, i);
            }
        }
    }

    /// <summary>A middleware that has the path of a health endpoint may answer it.</summary>
    private void ReadPaths(List<CSharpToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: CSharpTokenKind.String, Text: { Length: < 100 } path } && path.StartsWith("/", StringComparison.Ordinal) && RoutePath.IsHealth(path))
                Add(new StartUpFact(StartUpFactKind.HealthEndpoint, "middleware", new Location(text, tokens[i].Span)) { Strength = EvidenceStrength.Weak, Path = path }, i);
        }
    }

    /// <summary>Index of the last of names joined by dots; -1 when there is none.</summary>
    private static int LastName(List<CSharpToken> tokens, int index)
    {
        if (index >= tokens.Count || tokens[index].Kind != CSharpTokenKind.Identifier) return -1;
        while (index + 2 < tokens.Count && tokens[index + 1].Is(".") && tokens[index + 2].Kind == CSharpTokenKind.Identifier) index += 2;
        return index;
    }

    private void Add(CSharpInvocation call, int token, StartUpFactKind kind, EvidenceStrength strength = EvidenceStrength.Strong, string? path = null) =>
        Add(new StartUpFact(kind, call.Name, new Location(text, call.NameSpan)) { Strength = strength, Path = path, IsBare = call.Arguments.Count == 0 }, token);

    private void Add(StartUpFact fact, int token) => facts.Add(fact with { InProduction = guards.InProduction(token), Method = methods.Around(token) });
}
