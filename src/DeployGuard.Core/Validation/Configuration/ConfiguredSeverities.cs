using DeployGuard.Documents.AnalyzerConfigs;

namespace DeployGuard.Validation.Configuration;

/// <summary>What the analyzer configs say about one path, or about all paths.</summary>
public sealed class ConfiguredSeverities
{
    private readonly Dictionary<string, ConfiguredSeverity> rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>True when the file is marked <c>generated_code = true</c>: analyzers leave such files alone.</summary>
    public bool IsGeneratedCode =>
        values.TryGetValue(SeverityKey.GeneratedCode, out var value) && bool.TryParse(value, out var isGenerated) && isGenerated;

    /// <summary>The severities of rules that are named by id.</summary>
    public IReadOnlyDictionary<string, ConfiguredSeverity> Rules => rules;

    /// <summary>The severity of an area or, where there is none, of all rules; null when neither is set.</summary>
    public ConfiguredSeverity? ForArea(RuleArea area) =>
        SeverityKey.Parse(Value(SeverityKey.OfArea(area))) ?? SeverityKey.Parse(Value(SeverityKey.AllRules));

    /// <summary>The severity of a rule that is named by id, or null.</summary>
    public ConfiguredSeverity? ForRule(string id) => rules.TryGetValue(id, out var severity) ? severity : null;

    /// <summary>Adds properties that win over those already there; an unknown severity of a rule changes nothing.</summary>
    internal void Add(IEnumerable<AnalyzerConfigProperty> properties)
    {
        foreach (var property in properties)
        {
            if (SeverityKey.RuleIdIn(property.Key) is not { } id)
                values[property.Key] = property.Value;
            else if (SeverityKey.Parse(property.Value) is { } severity)
                rules[id] = severity;
        }
    }

    /// <summary>Adds what <paramref name="other"/> says, except about single rules.</summary>
    internal void AddValues(ConfiguredSeverities other)
    {
        foreach (var pair in other.values) values[pair.Key] = pair.Value;
    }

    private string? Value(string key) => values.TryGetValue(key, out var value) ? value : null;
}
