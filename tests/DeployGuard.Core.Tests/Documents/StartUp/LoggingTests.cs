using DeployGuard.Documents.Pipelines;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Core.Tests.Documents.StartUp;

/// <summary>Reference, section c, "Structured logging": each statement with its opposite.</summary>
public sealed class LoggingTests
{
    private const string Serilog = "builder.Host.UseSerilog((context, logger) => logger.ReadFrom.Configuration(context.Configuration));";

    [Theory]
    [InlineData("builder.Logging.AddJsonConsole();", Truth.True)]
    [InlineData("builder.Logging.AddSimpleConsole();", Truth.False)]
    [InlineData("", Truth.False)] // the default is text
    [InlineData("builder.Logging.AddConsole(options => options.FormatterName = \"json\");", Truth.True)]
    [InlineData("builder.Logging.AddConsole(options => options.FormatterName = ConsoleFormatterNames.Json);", Truth.True)]
    [InlineData("builder.Logging.AddConsole(options => options.FormatterName = ConsoleFormatterNames.Simple);", Truth.Unknown)]
    [InlineData("if (env.IsDevelopment()) builder.Logging.AddJsonConsole();", Truth.False)] // JSON only in Development
    [InlineData("if (!env.IsDevelopment()) builder.Logging.AddJsonConsole();", Truth.True)]
    [InlineData("if (flag) builder.Logging.AddJsonConsole();", Truth.Unknown)]
    [InlineData("if (env.IsDevelopment()) { builder.Logging.AddSimpleConsole(); } else { builder.Logging.AddJsonConsole(); }", Truth.True)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console(new CompactJsonFormatter()));", Truth.True)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console(new Serilog.Formatting.Json.JsonFormatter(renderMessage: true)));", Truth.True)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console(new ExpressionTemplate(\"{ {@t} }\\n\")));", Truth.True)]
    [InlineData("var formatter = new RenderedCompactJsonFormatter(); builder.Host.UseSerilog((c, l) => l.WriteTo.Console(formatter));", Truth.True)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console());", Truth.False)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console(outputTemplate: \"{Message}\"));", Truth.False)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console().WriteTo.File(new CompactJsonFormatter(), \"log.txt\"));", Truth.False)] // modular-monolith
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console().WriteTo.Seq(\"http://seq\"));", Truth.True)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Async(a => a.Seq(\"http://seq\")));", Truth.True)]
    [InlineData("builder.Services.AddSeq(x);", Truth.True)]
    [InlineData("builder.Services.AddHealthChecks().Elasticsearch(x);", Truth.False)] // no sink
    [InlineData("builder.Logging.AddJsonConsole(); builder.Host.UseSerilog((c, l) => l.WriteTo.Console());", Truth.False)] // silences other providers: DevBetterWeb
    [InlineData("builder.Logging.AddJsonConsole(); builder.Host.UseSerilog((c, l) => l.WriteTo.Console(), writeToProviders: true);", Truth.True)]
    [InlineData(Serilog, Truth.Unknown)]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Console().CreateBootstrapLogger(); " + Serilog, Truth.Unknown)] // replaced by what settings say
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console(new CompanyFormatter()));", Truth.Unknown)] // may be JSON
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console(formatter));", Truth.Unknown)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console(LogEventLevel.Debug, theme: AnsiConsoleTheme.Code));", Truth.False)]
    [InlineData("builder.Services.AddApplicationInsightsTelemetry();", Truth.Unknown)] // weak
    [InlineData("builder.AddServiceDefaults();", Truth.Unknown)] // of a package
    [InlineData("builder.Logging.AddOpenTelemetry(o => { }); builder.Services.AddOpenTelemetry().UseOtlpExporter();", Truth.True)]
    [InlineData("builder.Services.AddOpenTelemetry().WithTracing(t => t.AddOtlpExporter());", Truth.False)] // traces are no logs
    [InlineData("builder.Logging.AddOpenTelemetry(o => { });", Truth.Unknown)]
    [InlineData("builder.Logging.AddOpenTelemetry(o => { }); if (useOtlp) builder.Services.AddOpenTelemetry().UseOtlpExporter();", Truth.Unknown)] // Aspire
    [InlineData("builder.Services.AddOpenTelemetry().UseAzureMonitor();", Truth.True)]
    [InlineData("var layout = new JsonLayout { Attributes = { } };", Truth.True)] // NLog in code
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console(new ElasticsearchJsonFormatter()));", Truth.True)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.DatadogLogs(\"key\"));", Truth.True)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.GrafanaLoki(\"http://loki\"));", Truth.True)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console().WriteTo.File(\"log.txt\"));", Truth.False)]
    [InlineData("builder.Services.AddApplicationInsightsTelemetry(); builder.Host.UseSerilog((c, l) => l.WriteTo.Console());", Truth.False)] // registered, and silent: DevBetterWeb
    [InlineData("builder.Services.AddApplicationInsightsTelemetry(); builder.Host.UseSerilog((c, l) => l.WriteTo.Console(), writeToProviders: true);", Truth.Unknown)]
    [InlineData("builder.Host.UseSerilog((c, l) => l.WriteTo.Console().WriteTo.ApplicationInsights(x, TelemetryConverter.Traces));", Truth.Unknown)]
    [InlineData("builder.Logging.AddJsonConsole(); builder.Services.AddSerilog(l => l.WriteTo.Console());", Truth.False)] // takes the place of the logger
    [InlineData("builder.Logging.AddJsonConsole(); builder.Logging.AddSerilog(logger);", Truth.True)] // one more provider
    [InlineData("#if DEBUG\nbuilder.Logging.AddJsonConsole();\n#endif", Truth.False)]
    [InlineData("#if !DEBUG\nbuilder.Logging.AddJsonConsole();\n#endif", Truth.True)]
    [InlineData("builder.Host.UseNLog();", Truth.Unknown)]
    [InlineData("builder.Services.AddHttpLogging(o => { }); app.UseHttpLogging(); app.UseSerilogRequestLogging();", Truth.False)]
    public void Code(string code, Truth expected) => Assert.Equal(expected, Programs.Web(code).Program().StructuredLogging.Value);

    [Theory]
    [InlineData("", "\"Logging\": { \"Console\": { \"FormatterName\": \"json\" } }", "", Truth.True)]
    [InlineData("", "\"Logging\": { \"Console\": { \"FormatterName\": \"simple\" } }", "", Truth.False)]
    [InlineData("", "\"Logging\": { \"Console\": { \"FormatterName\": \"own\" } }", "", Truth.Unknown)]
    [InlineData("", "// \"Logging\": { \"Console\": { \"FormatterName\": \"json\" } }\n", "", Truth.False)]
    [InlineData("", "", "\"Logging\": { \"Console\": { \"FormatterName\": \"json\" } }", Truth.True)]
    [InlineData("", "\"Logging\": { \"Console\": { \"FormatterName\": \"json\" } }", "\"Logging\": { \"Console\": { \"FormatterName\": \"simple\" } }", Truth.False)] // the later file wins
    [InlineData(Serilog, "\"Serilog\": { \"WriteTo\": [ { \"Name\": \"Console\", \"Args\": { \"formatter\": \"Serilog.Formatting.Compact.CompactJsonFormatter, Serilog.Formatting.Compact\" } } ] }", "", Truth.True)]
    [InlineData(Serilog, "\"Serilog\": { \"WriteTo\": [ { \"Name\": \"Console\" } ] }", "", Truth.False)]
    [InlineData(Serilog, "\"Serilog\": { \"WriteTo\": [ { \"Name\": \"Console\" }, { \"Name\": \"File\", \"Args\": { \"formatter\": \"Serilog.Formatting.Compact.CompactJsonFormatter, Serilog.Formatting.Compact\" } } ] }", "", Truth.False)]
    [InlineData(Serilog, "\"Serilog\": { \"WriteTo\": [ { \"Name\": \"Console\" }, { \"Name\": \"Seq\", \"Args\": { \"serverUrl\": \"http://seq\" } } ] }", "", Truth.True)]
    [InlineData(Serilog, "\"Serilog\": { \"WriteTo\": [ { \"Name\": \"Console\" } ] }", "\"Serilog\": { \"WriteTo\": [ { \"Args\": { \"formatter\": \"Serilog.Formatting.Json.JsonFormatter, Serilog\" } } ] }", Truth.True)] // per index
    [InlineData(Serilog, "\"Serilog\": { \"WriteTo\": [ { \"Name\": \"Seq\" } ] }", "\"Serilog\": { \"WriteTo\": [ { \"Name\": \"Console\" } ] }", Truth.False)] // overridden by index
    [InlineData(Serilog, "\"Serilog\": { \"WriteTo\": [ { \"Name\": \"Async\", \"Args\": { \"configure\": [ { \"Name\": \"Console\", \"Args\": { \"formatter\": \"Serilog.Formatting.Json.JsonFormatter, Serilog\" } } ] } } ] }", "", Truth.True)]
    [InlineData(Serilog, "\"Serilog\": { \"MinimumLevel\": \"Information\" }", "", Truth.Unknown)]
    [InlineData(Serilog, "\"Serilog\": { \"WriteTo\": [ { \"Name\": \"Console\", \"Args\": { \"formatter\": \"Serilog.Formatting.Json.JsonFormatter, Serilog\" } } ] }", "\"Serilog\": { \"WriteTo\": [ { \"Args\": { \"formatter\": \"Serilog.Formatting.Display.MessageTemplateTextFormatter, Serilog\" } } ] }", Truth.Unknown)] // another formatter wins at the same place
    [InlineData(Serilog, "\"Serilog\": { \"WriteTo\": { \"Out\": { \"Name\": \"Console\", \"Args\": { \"outputTemplate\": \"{Message}\" } } } }", "", Truth.False)] // a template of text, keyed by a name
    [InlineData("builder.Host.UseNLog();", "\"NLog\": { \"targets\": { \"out\": { \"type\": \"Console\", \"layout\": { \"type\": \"JsonLayout\" } } } }", "", Truth.True)]
    [InlineData("builder.Host.UseNLog();", "\"NLog\": { \"targets\": { \"out\": { \"type\": \"File\", \"layout\": { \"type\": \"JsonLayout\" } } } }", "", Truth.Unknown)] // read by nobody
    public void Settings(string code, string settings, string production, Truth expected)
    {
        var repository = Programs.Web(code).With("src/App/appsettings.json", "{ " + settings + " }");
        if (production.Length > 0) repository = repository.With("src/App/appsettings.Production.json", "{ " + production + " }");
        Assert.Equal(expected, repository.Program().StructuredLogging.Value);
    }

    [Fact]
    public void Settings_of_development_say_nothing_of_production() =>
        Assert.Equal(Truth.False, Programs.Web("").With("src/App/appsettings.Development.json", "{ \"Logging\": { \"Console\": { \"FormatterName\": \"json\" } } }").Program().StructuredLogging.Value);

    [Theory]
    [InlineData("Logging:\n  Console:\n    FormatterName: json\n", "", Truth.True)]
    [InlineData("Logging:\n  Console:\n    FormatterName: simple\n", "", Truth.False)]
    [InlineData("Logging:\n  Console:\n    FormatterName: json\n", "Logging:\n  Console:\n    FormatterName: simple\n", Truth.False)]
    [InlineData("# Logging: {Console: {FormatterName: json}}\nA: b\n", "", Truth.False)]
    public void Settings_in_yaml(string settings, string production, Truth expected) => Assert.Equal(expected,
        Programs.Web("").With("src/App/appsettings.yml", settings).With("src/App/appsettings.Production.yml", production).Program().StructuredLogging.Value);

    [Theory]
    [InlineData("<appender type=\"log4net.Appender.ConsoleAppender\"><layout type=\"log4net.Layout.SerializedLayout, log4net.Ext.Json\" /></appender>", Truth.True)]
    [InlineData("<appender type=\"log4net.Appender.ConsoleAppender\"><layout type=\"log4net.Layout.PatternLayout\" /></appender>", Truth.False)]
    [InlineData("<appender type=\"log4net.Appender.RollingFileAppender\"><layout type=\"log4net.Layout.SerializedLayout, log4net.Ext.Json\" /></appender>", Truth.Unknown)]
    public void Log4Net(string appender, Truth expected) =>
        Assert.Equal(expected, Programs.Web("builder.Logging.AddLog4Net();").With("src/App/log4net.config", $"<log4net>{appender}</log4net>").Program().StructuredLogging.Value);

    [Theory]
    [InlineData("<target xsi:type=\"Console\" name=\"c\"><layout xsi:type=\"JsonLayout\" /></target>", Truth.True)]
    [InlineData("<target xsi:type=\"Console\" name=\"c\" layout=\"${message}\" />", Truth.False)]
    [InlineData("<!-- <layout xsi:type=\"JsonLayout\" /> --><target xsi:type=\"Console\" name=\"c\" />", Truth.False)]
    [InlineData("<target xsi:type=\"Console\" /><target xsi:type=\"File\"><layout xsi:type=\"JsonLayout\" /></target>", Truth.Unknown)] // which counts is not known
    public void NLog(string targets, Truth expected) =>
        Assert.Equal(expected, Programs.Web("builder.Host.UseNLog();").With("src/App/NLog.config", $"<nlog><targets>{targets}</targets></nlog>").Program().StructuredLogging.Value);

    private const string Dockerfile = """
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        COPY . .
        RUN dotnet publish src/App/App.csproj -o /app
        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        COPY --from=build /app .
        ENV 
        """;

    [Theory]
    [InlineData("Logging__Console__FormatterName=json", Truth.True)]
    [InlineData("Logging__Console__FormatterName=simple", Truth.False)]
    [InlineData("Logging__Console__FormatterName=$FORMAT", Truth.Unknown)]
    [InlineData("LOGGING__CONSOLE__FORMATTERNAME=json", Truth.True)]
    [InlineData("Serilog__WriteTo__0__Args__formatter=\"Serilog.Formatting.Json.JsonFormatter, Serilog\"", Truth.True)]
    [InlineData("Other=json", Truth.False)]
    public void The_environment_of_an_image(string variable, Truth expected) =>
        Assert.Equal(expected, Programs.Web("").With("Dockerfile", Dockerfile + variable + "\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n").Program().StructuredLogging.Value);

    [Theory]
    [InlineData("compose.yaml", "json", Truth.True)]
    [InlineData("compose.yaml", "simple", Truth.False)]
    [InlineData("compose.dev.yaml", "json", Truth.False)] // of developers
    public void The_environment_of_a_service(string path, string formatter, Truth expected) => Assert.Equal(expected, Programs.Web("")
        .With("Dockerfile", Dockerfile + "A=b\nENTRYPOINT [\"dotnet\", \"App.dll\"]\n")
        .With(path, $"services:\n  app:\n    build: .\n    environment:\n      Logging__Console__FormatterName: {formatter}\n").Program().StructuredLogging.Value);

    private const string Deployment = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: app
        spec:
          template:
            spec:
              containers:
                - name: app
                  image: shop/app:1
                  env:
                    - name: Logging__Console__FormatterName
                      value: json
        """;

    [Fact]
    public void The_environment_of_a_pod()
    {
        Assert.Equal(Truth.True, Programs.Web("").With("k8s/app.yaml", Deployment).Program().StructuredLogging.Value);
        // Which of two programs it is told nowhere.
        var two = Programs.Web("").With("k8s/app.yaml", Deployment).With("src/B/B.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />").With("src/B/Program.cs", Programs.Head);
        Assert.All(two.Documents().Model(StartUpCode.Build).Projects, project => Assert.Equal(Truth.Unknown, project.StructuredLogging.Value));
    }

    [Theory]
    [InlineData("infra/app.bicep", "env: [\n  {\n    name: 'Logging__Console__FormatterName'\n    value: 'json'\n  }\n]\n", Truth.True)]
    [InlineData("infra/app.bicep", "env: [ { name: 'Logging__Console__FormatterName', value: 'simple' } ]\n", Truth.False)]
    [InlineData("infra/app.bicep", "env: [ { name: 'Logging__Console__FormatterName', value: formatter } ]\n", Truth.Unknown)]
    [InlineData("infra/app.bicep", "// Logging__Console__FormatterName: 'json'\n", Truth.False)]
    [InlineData("infra/app.bicep", "resource settings 'Microsoft.Web/sites/config@2023-12-01' = {\n  properties: {\n    Logging__Console__FormatterName: 'json'\n  }\n}\n", Truth.True)]
    [InlineData("infra/main.tf", "app_settings = {\n  \"Logging__Console__FormatterName\" = \"json\"\n}\n", Truth.True)]
    [InlineData("infra/main.tf", "env {\n  name  = \"Logging__Console__FormatterName\"\n  value = var.formatter\n}\n", Truth.Unknown)]
    public void The_environment_that_infrastructure_sets(string path, string content, Truth expected) => Assert.Equal(expected, Programs.Web("").With(path, content).Program().StructuredLogging.Value);
}
