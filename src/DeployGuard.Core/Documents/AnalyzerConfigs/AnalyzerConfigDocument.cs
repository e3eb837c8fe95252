using System.Globalization;
using DeployGuard.Text;

namespace DeployGuard.Documents.AnalyzerConfigs;

/// <summary>An .editorconfig or .globalconfig file as the C# compiler reads it.</summary>
public sealed class AnalyzerConfigDocument : Document
{
    private const int LevelOfNamedGlobalConfig = 100;

    internal AnalyzerConfigDocument(
        SourceText text,
        AnalyzerConfigSection preamble,
        IReadOnlyList<AnalyzerConfigSection> sections,
        IReadOnlyList<Comment> comments) : base(text)
    {
        Preamble = preamble;
        Sections = sections;
        Comments = comments;
    }

    /// <summary>The properties before the first section; in a global config they apply to every file.</summary>
    public AnalyzerConfigSection Preamble { get; }

    /// <summary>The named sections in order.</summary>
    public IReadOnlyList<AnalyzerConfigSection> Sections { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments { get; }

    /// <summary>True when files further up do not count: <c>root = true</c>.</summary>
    public bool IsRoot => string.Equals(Preamble.Value("root"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// True when the file applies wherever it lies: it is named <c>.globalconfig</c> or sets <c>is_global</c>, to
    /// whatever value.
    /// </summary>
    public bool IsGlobal => HasGlobalName || Preamble.Properties.ContainsKey("is_global");

    /// <summary>Which of several global configs wins: the one with the higher level.</summary>
    public int GlobalLevel
    {
        get
        {
            if (int.TryParse(Preamble.Value("global_level"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var level))
                return level;
            return HasGlobalName ? LevelOfNamedGlobalConfig : 0;
        }
    }

    private bool HasGlobalName =>
        Path.Substring(Path.LastIndexOf('/') + 1).Equals(".globalconfig", StringComparison.OrdinalIgnoreCase);
}
