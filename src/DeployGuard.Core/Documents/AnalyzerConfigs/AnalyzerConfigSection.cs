namespace DeployGuard.Documents.AnalyzerConfigs;

/// <summary>A section: the properties of the paths its name matches.</summary>
/// <param name="Name">The text between the brackets, escapes as written; empty for what precedes the first section.</param>
/// <param name="Properties">By key; of several lines with one key the last counts.</param>
public sealed record AnalyzerConfigSection(string Name, IReadOnlyDictionary<string, AnalyzerConfigProperty> Properties)
{
    /// <summary>The value of a key in lower case, or null.</summary>
    public string? Value(string key) => Properties.TryGetValue(key, out var property) ? property.Value : null;
}
