using DeployGuard.Documents.Settings.Json;
using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.Settings;

/// <summary>Reads appsettings.json and other JSON files of settings.</summary>
public sealed class SettingsReader : IDocumentReader
{
    private const int MaxCharacters = 2 * 1024 * 1024;

    /// <inheritdoc/>
    public FileKind Kind => FileKind.Settings;

    /// <inheritdoc/>
    public Type DocumentType => typeof(SettingsDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text)
    {
        if (text.Content.Length > MaxCharacters) return new SettingsDocument(text, [], [], []);

        var parser = new JsonSettingsParser(text.Content);
        parser.Parse();
        List<SettingsEntry> entries = IsNoSettings(parser.Entries) ? [] : [.. parser.Entries, .. CommentedSettings.Read(text.Content, parser.Comments)];
        return new SettingsDocument(text, entries, parser.Problems, [.. parser.Comments.Select(comment => CommentOf(text.Content, comment.Comment))]);
    }

    /// <summary>A JSON schema, a description of an API or a lock file says so at its top.</summary>
    private static bool IsNoSettings(IReadOnlyList<SettingsEntry> entries) => entries.Take(10).Any(entry => entry.Key.ToString() switch
    {
        "$schema" => entry.Value.Content.IndexOf("json-schema.org", StringComparison.OrdinalIgnoreCase) >= 0,
        "openapi" or "swagger" or "asyncapi" or "lockfileVersion" => true,
        _ => false,
    });

    private static Comment CommentOf(string content, JsonComment comment)
    {
        var (start, end) = (comment.Span.Start, comment.Span.End);
        if (comment is { IsBlock: true, IsClosed: true }) end -= 2;
        while (end > start + 2 && char.IsWhiteSpace(content[end - 1])) end--;
        return new Comment(TextSpan.FromBounds(start, end), content.Substring(start + 2, end - start - 2).Trim(), Comment.StandsBehindText(content, start));
    }
}
