using DeployGuard.Documents.Projects;
using DeployGuard.Documents.Settings;
using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.StartUp;

/// <summary>
/// What the settings of a program say of its logs: appsettings.json with appsettings.Production.json over it, key by key, as .NET reads
/// them in production, and the same in YAML; NLog.config and log4net.config beside the project.
/// </summary>
internal static class StartUpSettings
{
    /// <summary>The name of the fact that settings let Serilog write to the console as text.</summary>
    public const string SerilogConsole = "the console of Serilog";

    private const string Formatter = ":Args:formatter";

    private static readonly string[] Files = ["appsettings.json", "appsettings.yml", "appsettings.yaml", "appsettings.Production.json", "appsettings.Production.yml", "appsettings.Production.yaml"];

    public static IEnumerable<StartUpFact> Of(DotNetProject project, RepositoryDocuments documents)
    {
        var settings = new Dictionary<string, (string Value, Location Location)>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Files)
        {
            var path = project.Directory.Length == 0 ? name : project.Directory + "/" + name;
            foreach (var entry in documents.Repository.FindIgnoringCase(path).Take(1))
            {
                if (documents.Find<SettingsDocument>(entry.Path) is { } json)
                    foreach (var setting in json.Entries.Where(setting => !setting.IsCommented)) settings[setting.Key.ToString()] = (setting.Value.Content, new Location(json.Text, setting.KeySpan));
                else if (documents.Find<YamlDocument>(entry.Path) is { } yaml)
                    foreach (var (key, value) in YamlSettings.Of(yaml)) settings[key] = (value.Value, new Location(yaml.Text, value.Span));
            }
        }

        return InKeys(settings).Concat(InConfigs(project, documents));
    }

    private static IEnumerable<StartUpFact> InKeys(Dictionary<string, (string Value, Location Location)> settings)
    {
        foreach (var setting in settings.OrderBy(setting => setting.Key, StringComparer.OrdinalIgnoreCase))
        {
            var (key, value, location) = (setting.Key, setting.Value.Value, setting.Value.Location);
            if (value.Length == 0 && MonitoringNames.IsAddress(key))
            {
                yield return Fact(key, location, EvidenceStrength.Against) with { Kind = StartUpFactKind.ErrorMonitoring };
            }
            else if (LoggingVariables.OfKey(key, value) is { } strength)
            {
                yield return Fact("FormatterName", location, strength);
            }
            else if (IsBelow(key, "Serilog") && key.EndsWith(":Name", StringComparison.OrdinalIgnoreCase) && !IsOfEnricher(key))
            {
                var sink = key.Substring(0, key.Length - ":Name".Length);
                var isJson = settings.TryGetValue(sink + Formatter, out var formatter) ? LoggingNames.IsFormatter(formatter.Value) : (bool?)null;
                if (value.Equals("Console", StringComparison.OrdinalIgnoreCase))
                    yield return Fact(isJson == true ? "Serilog with a JSON formatter" : SerilogConsole, isJson is null ? location : formatter.Location, isJson == true ? EvidenceStrength.Strong : isJson is null ? EvidenceStrength.Against : EvidenceStrength.Weak);
                else if (value == "ApplicationInsights") yield return Fact("Serilog." + value, location, EvidenceStrength.Weak);
                else if (LoggingNames.IsSink(value)) yield return Fact("Serilog." + value, location, EvidenceStrength.Strong);
                if (MonitoringNames.IsSink(value)) yield return Fact("Serilog." + value, location, EvidenceStrength.Strong) with { Kind = StartUpFactKind.ErrorMonitoring };
            }
            else if (IsBelow(key, "NLog") && key.EndsWith(":layout:type", StringComparison.OrdinalIgnoreCase) && LoggingNames.IsFormatter(value))
            {
                var target = key.Substring(0, key.Length - ":layout:type".Length);
                if (settings.TryGetValue(target + ":type", out var type) && type.Value.IndexOf("Console", StringComparison.OrdinalIgnoreCase) >= 0) yield return Fact("JsonLayout of NLog", location, EvidenceStrength.Strong);
            }
        }
    }

    /// <summary>JSON may go to a file while the console has text: then it is not known which target counts.</summary>
    private static IEnumerable<StartUpFact> InConfigs(DotNetProject project, RepositoryDocuments documents)
    {
        foreach (var entry in documents.Repository.FilesIn(project.Directory))
        {
            var isNLog = entry.Name.Equals("nlog.config", StringComparison.OrdinalIgnoreCase) || entry.Name.Equals("nlog.production.config", StringComparison.OrdinalIgnoreCase);
            if (!isNLog && !entry.Name.Equals("log4net.config", StringComparison.OrdinalIgnoreCase)) continue;
            if (documents.IsExcluded(entry.Path) || documents.ScriptOf(entry) is not { } text) continue;

            var content = XmlComments.Blank(text.Content);
            if (content.IndexOf("type=\"Sentry\"", StringComparison.OrdinalIgnoreCase) is >= 0 and var sentry)
                yield return Fact("Sentry target of NLog", new Location(text, new TextSpan(sentry, "type=\"Sentry\"".Length)), EvidenceStrength.Strong) with { Kind = StartUpFactKind.ErrorMonitoring };
            var json = content.IndexOf("JsonLayout", StringComparison.OrdinalIgnoreCase);
            if (json < 0) json = content.IndexOf("SerializedLayout", StringComparison.OrdinalIgnoreCase);
            var console = content.IndexOf("Console", StringComparison.OrdinalIgnoreCase);
            var isOnlyConsole = content.IndexOf("File\"", StringComparison.OrdinalIgnoreCase) < 0 && content.IndexOf("FileAppender", StringComparison.OrdinalIgnoreCase) < 0;
            if (json >= 0) yield return Fact("JsonLayout", new Location(text, new TextSpan(json, "JsonLayout".Length)), console >= 0 && isOnlyConsole ? EvidenceStrength.Strong : EvidenceStrength.Weak);
            else if (console >= 0) yield return Fact(entry.Name, new Location(text, new TextSpan(console, "Console".Length)), EvidenceStrength.Against);
        }
    }

    private static bool IsBelow(string key, string section) => key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase);

    private static bool IsOfEnricher(string key) =>
        key.IndexOf(":Enrich:", StringComparison.OrdinalIgnoreCase) >= 0 || key.IndexOf(":Filter:", StringComparison.OrdinalIgnoreCase) >= 0 || key.IndexOf(":Properties:", StringComparison.OrdinalIgnoreCase) >= 0;

    private static StartUpFact Fact(string name, Location location, EvidenceStrength strength) => new(StartUpFactKind.Logging, name, location) { Strength = strength };
}
