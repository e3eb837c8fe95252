using DeployGuard.Text;

namespace DeployGuard.Documents.Settings;

/// <summary>A file of settings in JSON, such as appsettings.json. Source: .NET documentation, "Configuration in .NET", JSON provider.</summary>
/// <param name="text">The file.</param>
/// <param name="entries">Its settings.</param>
/// <param name="problems">What keeps programs from reading it.</param>
/// <param name="comments">Its comments.</param>
public sealed class SettingsDocument(
    SourceText text, IReadOnlyList<SettingsEntry> entries, IReadOnlyList<SyntaxProblem> problems, IReadOnlyList<Comment> comments) : Document(text)
{
    /// <summary>The settings in order, those of comments behind the others; none for JSON that only looks like settings, such as a schema.</summary>
    public IReadOnlyList<SettingsEntry> Entries { get; } = entries;

    /// <summary>
    /// What stops the JSON provider of .NET: the first syntax error, and keys that are set twice. Empty for a template, which other
    /// tools complete before it is read.
    /// </summary>
    public override IReadOnlyList<SyntaxProblem> Problems { get; } = problems;

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments { get; } = comments;

    /// <summary>True for the settings files a host of .NET reads on its own: appsettings.json and those of its environments.</summary>
    public bool IsReadByHost
    {
        get
        {
            var name = Path.Substring(Path.LastIndexOf('/') + 1);
            return name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase);
        }
    }
}
