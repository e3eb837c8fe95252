using DeployGuard.Documents.AnalyzerConfigs;

namespace DeployGuard.Validation.Configuration;

/// <summary>
/// The global configs as one: for each key the highest level wins, and a key that two files of that level set,
/// even to the same value, is unset. As the C# compiler merges them.
/// </summary>
internal sealed class GlobalSections
{
    private readonly Dictionary<string, Dictionary<string, Entry>> sections = new(StringComparer.Ordinal);

    /// <summary>The properties for every path.</summary>
    public IEnumerable<AnalyzerConfigProperty> Everywhere => For("");

    /// <summary>The names of all sections: absolute paths.</summary>
    public IEnumerable<string> Names => sections.Keys;

    /// <summary>The properties for an absolute path separated by '/'.</summary>
    public IEnumerable<AnalyzerConfigProperty> For(string path) =>
        sections.TryGetValue(path, out var entries)
            ? entries.Values.Where(entry => !entry.IsConflict).Select(entry => entry.Property)
            : [];

    /// <summary>Adds a file; the order of the files does not matter.</summary>
    public void Add(AnalyzerConfigDocument config)
    {
        Add("", config.Preamble, config);
        foreach (var section in config.Sections)
            if (AbsolutePath(section.Name) is { } path) Add(path, section, config);
    }

    private void Add(string name, AnalyzerConfigSection section, AnalyzerConfigDocument config)
    {
        if (!sections.TryGetValue(name, out var entries))
            sections[name] = entries = new Dictionary<string, Entry>(StringComparer.Ordinal);

        foreach (var property in section.Properties.Values.Where(property => SeverityKey.IsRelevant(property.Key)))
        {
            if (!entries.TryGetValue(property.Key, out var entry) || entry.Level < config.GlobalLevel)
                entries[property.Key] = new Entry(property, config.GlobalLevel, IsConflict: false);
            else if (entry.Level == config.GlobalLevel)
                entries[property.Key] = entry with { IsConflict = true };
        }
    }

    /// <summary>The path a section of a global config names; null for patterns and relative paths, which count nowhere.</summary>
    private static string? AbsolutePath(string name)
    {
        var isRooted = name[0] == '/' || (name.Length > 2 && name[1] == ':' && name[2] == '/');
        if (!isRooted) return null;

        var path = new System.Text.StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '*' or '?' or '{' or '}' or ',' or '[') return null;
            if (name[i] == '\\' && ++i == name.Length) return null;
            path.Append(name[i]);
        }

        return path.ToString();
    }

    private readonly record struct Entry(AnalyzerConfigProperty Property, int Level, bool IsConflict);
}
