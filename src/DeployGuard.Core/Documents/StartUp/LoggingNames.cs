namespace DeployGuard.Documents.StartUp;

/// <summary>What makes logs readable for machines, by the names of .NET, Serilog, NLog and the services logs are sent to.</summary>
internal static class LoggingNames
{
    /// <summary>Types that write an event as JSON, also as settings name them: <c>Serilog.Formatting.Compact.CompactJsonFormatter, …</c>.</summary>
    private static readonly HashSet<string> Formatters = new(StringComparer.Ordinal)
    {
        "CompactJsonFormatter", "RenderedCompactJsonFormatter", "JsonFormatter", "ElasticsearchJsonFormatter", "ExceptionAsObjectJsonFormatter", "ExpressionTemplate", "EcsTextFormatter",
        "LogstashJsonFormatter", "StackdriverJsonFormatter", "GoogleCloudLoggingJsonFormatter", "JsonLayout", "MicrosoftConsoleJsonLayout", "EcsLayout", "JsonConsoleFormatter",
    };

    private static readonly HashSet<string> Calls = new(StringComparer.Ordinal)
    {
        "AddJsonConsole", "UseAzureMonitor", "AddAzureMonitorLogExporter", "AddGoogleDiagnosticsForAspNetCore", "AddAWSProvider", "AddSeq", "AddLoki", "AddGelf",
    };

    /// <summary>Where Serilog sends events with their properties.</summary>
    private static readonly HashSet<string> Sinks = new(StringComparer.OrdinalIgnoreCase)
    {
        "Seq", "Elasticsearch", "OpenSearch", "DatadogLogs", "GrafanaLoki", "LokiHttp", "OpenTelemetry", "EventCollector", "SplunkEventCollector", "NewRelicLogs", "GoogleCloudLogging", "AmazonCloudWatch",
        "AzureAnalytics", "LogzIo", "LogzIoDurableHttp", "Graylog", "Fluentd", "BetterStack", "Logtail",
    };

    private static readonly HashSet<string> FileSinks = new(StringComparer.OrdinalIgnoreCase) { "File", "RollingFile", "Map" };

    /// <summary>True for a formatter of JSON, by its name or as settings write it.</summary>
    public static bool IsFormatter(string type)
    {
        var name = type.Split(',')[0];
        // "Serilog.Templates.ExpressionTemplate::Instance", "Serilog.Formatting.Json.JsonFormatter"
        name = name.Split(new[] { "::" }, StringSplitOptions.None)[0].Trim();
        return Formatters.Contains(name.Substring(name.LastIndexOf('.') + 1));
    }

    /// <summary>True for a call that by itself makes the logs of a program structured.</summary>
    public static bool IsCall(string name) => Calls.Contains(name);

    /// <summary>True for a sink of Serilog that keeps what belongs to an event.</summary>
    public static bool IsSink(string name) => Sinks.Contains(name);

    /// <summary>True for a sink that writes to a file, which nobody collects from a container.</summary>
    public static bool IsFile(string name) => FileSinks.Contains(name);
}
