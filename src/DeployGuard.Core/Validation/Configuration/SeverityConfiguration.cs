using System.Collections.Concurrent;
using DeployGuard.Documents.AnalyzerConfigs;

namespace DeployGuard.Validation.Configuration;

/// <summary>
/// All .editorconfig and .globalconfig files of a build together, with the precedence of the C# compiler: nearer
/// files over farther ones, later sections over earlier ones, and nothing from above a <c>root = true</c>.
/// Safe for concurrent use.
/// </summary>
public sealed class SeverityConfiguration
{
    private readonly string root;
    private readonly GlobalSections global = new();
    private readonly List<EditorConfig> editorConfigs = [];
    private readonly ConcurrentDictionary<string, ConfiguredSeverities> byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> namedRules = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="root">Absolute path of the repository root; empty for a repository that lies nowhere.</param>
    /// <param name="configs">The files; their paths are absolute or start at the root.</param>
    public SeverityConfiguration(string root, IEnumerable<AnalyzerConfigDocument> configs)
    {
        this.root = Normalize(root).TrimEnd('/');
        foreach (var config in configs)
        {
            if (config.IsGlobal) global.Add(config);
            else editorConfigs.Add(new EditorConfig(DirectoryOf(Absolute(config.Path)), config));
            NoteKeys(config);
        }

        editorConfigs.Sort((one, other) => one.Directory.Length.CompareTo(other.Directory.Length));
        Everywhere = new ConfiguredSeverities();
        Everywhere.Add(global.Everywhere);
    }

    /// <summary>What the global configs say about all paths.</summary>
    public ConfiguredSeverities Everywhere { get; }

    /// <summary>True when some file sets the severity of whole areas, somewhere.</summary>
    public bool SetsAreas { get; private set; }

    /// <summary>True when some file names the rule, for whatever path.</summary>
    public bool Names(string ruleId) => namedRules.Contains(ruleId);

    /// <summary>What is said about a path in particular; of <see cref="Everywhere"/> it has all but single rules.</summary>
    /// <param name="path">Absolute, or from the repository root.</param>
    public ConfiguredSeverities For(string path) => byPath.GetOrAdd(path, Resolve);

    private ConfiguredSeverities Resolve(string path)
    {
        var absolute = Absolute(path);
        var result = new ConfiguredSeverities();
        result.AddValues(Everywhere);
        result.Add(global.For(absolute));

        var applicable = editorConfigs.Where(config => absolute.StartsWith(config.Directory + "/", StringComparison.Ordinal)).ToList();
        var first = Math.Max(0, applicable.FindLastIndex(config => config.IsRoot));
        foreach (var config in applicable.Skip(first))
        {
            var relative = absolute.Substring(config.Directory.Length);
            foreach (var section in config.Sections)
                if (section.Glob.IsMatch(relative)) result.Add(section.Properties);
        }

        return result;
    }

    private void NoteKeys(AnalyzerConfigDocument config)
    {
        var sections = config.IsGlobal ? config.Sections.Append(config.Preamble) : config.Sections;
        foreach (var key in sections.SelectMany(section => section.Properties.Keys))
        {
            if (SeverityKey.RuleIdIn(key) is { } id) namedRules.Add(id);
            SetsAreas |= key == SeverityKey.AllRules || SeverityKey.AreaIn(key) is not null;
        }
    }

    private string Absolute(string path)
    {
        path = Normalize(path);
        return IsRooted(path) ? path : root + "/" + path;
    }

    private static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal) || path.IndexOf(":/", StringComparison.Ordinal) == 1;

    private static string Normalize(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    /// <summary>The folder without a trailing '/', so empty for the root of the file system.</summary>
    private static string DirectoryOf(string path) => path.Substring(0, path.LastIndexOf('/'));

    /// <summary>A file and its sections that match something and say something about severities.</summary>
    private sealed class EditorConfig(string directory, AnalyzerConfigDocument config)
    {
        public string Directory { get; } = directory;

        public bool IsRoot { get; } = config.IsRoot;

        public IReadOnlyList<(SectionGlob Glob, IReadOnlyList<AnalyzerConfigProperty> Properties)> Sections { get; } =
        [
            .. from section in config.Sections
               let properties = section.Properties.Values.Where(property => SeverityKey.IsRelevant(property.Key)).ToList()
               where properties.Count > 0
               let glob = SectionGlob.Parse(section.Name)
               where glob is not null
               select (glob, (IReadOnlyList<AnalyzerConfigProperty>)properties),
        ];
    }
}
