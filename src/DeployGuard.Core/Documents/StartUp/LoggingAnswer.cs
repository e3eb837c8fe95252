using DeployGuard.Documents.Pipelines;

namespace DeployGuard.Documents.StartUp;

/// <summary>Decides whether the logs of a program are structured.</summary>
internal static class LoggingAnswer
{
    /// <summary>They replace the logger of the host, whose own providers are then silent.</summary>
    private static readonly string[] Replacements = ["UseSerilog", "AddSerilog"];

    /// <summary>Loggers whose output is told by their own configuration.</summary>
    private static readonly string[] Frameworks = ["UseSerilog", "AddSerilog", "UseNLog", "AddNLog", "AddNLogWeb", "UseLog4Net", "AddLog4Net"];

    private const string FromSettings = "ReadFrom.Configuration";

    private static readonly string[] Providers =
    [
        "AddJsonConsole", "FormatterName", "AddOpenTelemetry", "WithLogging", "UseAzureMonitor", "AddAzureMonitorLogExporter", "AddSimpleConsole", "AddConsole", "AddSystemdConsole",
        "AddApplicationInsightsTelemetry", "AddApplicationInsightsTelemetryWorkerService", "AddApplicationInsights",
    ];

    private static readonly string[] Exporters = ["AddOtlpExporter", "UseOtlpExporter", "UseAzureMonitor", "UseAzureMonitorExporter", "AddElasticOpenTelemetry", "UseGrafana", "AddHoneycomb"];

    public static StartUpAnswer Of(StartUpProject project)
    {
        var facts = project.OfKind(StartUpFactKind.Logging).ToList();
        var isReplaced = facts.Any(fact => Replacements.Contains(fact.Name) && fact.InProduction == Truth.True);
        if (isReplaced) facts.RemoveAll(fact => Providers.Contains(fact.Name));
        if (!isReplaced) facts.AddRange(Exported(project, facts));

        var strong = facts.Where(fact => fact.Strength == EvidenceStrength.Strong).OrderByDescending(fact => fact.InProduction).FirstOrDefault();
        if (strong is { InProduction: Truth.True }) return StartUpAnswer.Of(Truth.True, strong.Name, strong);
        if (strong is { InProduction: Truth.Unknown }) return StartUpAnswer.Of(Truth.Unknown, $"{strong.Name} depends on a condition", strong);

        var against = facts.FirstOrDefault(fact => fact.Strength == EvidenceStrength.Against && fact.InProduction != Truth.False);
        var weak = facts.FirstOrDefault(fact => fact.Strength == EvidenceStrength.Weak && fact.InProduction != Truth.False && !(against is not null && Frameworks.Contains(fact.Name)) && !(fact.Name == FromSettings && facts.Exists(other => other.Name == StartUpSettings.SerilogConsole)));
        if (weak is not null) return StartUpAnswer.Of(Truth.Unknown, Frameworks.Contains(weak.Name) ? $"what {weak.Name} writes is not shown" : $"{weak.Name} may set it up", weak);
        if (strong is not null) return StartUpAnswer.Of(Truth.False, $"{strong.Name} runs only in Development", strong);
        if (against is not null) return StartUpAnswer.Of(Truth.False, $"{against.Name} writes text", against);
        if (project.Start is not { } start) return StartUpAnswer.Of(Truth.Unknown, "no host is built in the code of this project");
        return project.Project.HasUnknownReferences
            ? StartUpAnswer.Of(Truth.Unknown, "not all projects it references are known", start)
            : StartUpAnswer.Of(Truth.False, "the console of a host writes text by default", start);
    }

    /// <summary>Logs of OpenTelemetry are worth something together with an exporter.</summary>
    private static IEnumerable<StartUpFact> Exported(StartUpProject project, IEnumerable<StartUpFact> facts)
    {
        var exporters = project.OfKind(StartUpFactKind.ErrorMonitoring).Where(fact => Exporters.Contains(fact.Name)).ToList();
        return exporters.Count == 0 ? [] :
        [
            .. from log in facts
               where log.Name is "AddOpenTelemetry" or "WithLogging"
               select log with { Strength = EvidenceStrength.Strong, InProduction = log.InProduction.And(exporters.Max(exporter => exporter.InProduction)) },
        ];
    }
}
