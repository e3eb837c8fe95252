using DeployGuard.Documents;
using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;

namespace DeployGuard.Rules;

/// <summary>Patterns that an ignore file lacks: where they are reported and how they are added.</summary>
internal static class MissingPatterns
{
    private const int MaximumNamed = 6;

    /// <summary>What is missing has no text: the last pattern is where the next one goes.</summary>
    public static TextSpan PlaceIn(DockerIgnoreDocument document) =>
        document.Patterns.Count == 0 ? new TextSpan(0, 0) : document.Patterns[document.Patterns.Count - 1].Span;

    /// <inheritdoc cref="PlaceIn(DockerIgnoreDocument)"/>
    public static TextSpan PlaceIn(GitIgnoreDocument document) =>
        document.Patterns.Count == 0 ? new TextSpan(0, 0) : document.Patterns[document.Patterns.Count - 1].Span;

    /// <summary>The patterns for a message, at most six of them.</summary>
    public static string ListOf(IReadOnlyList<string> patterns) =>
        string.Join(", ", patterns.Take(MaximumNamed)) + (patterns.Count > MaximumNamed ? $" and {patterns.Count - MaximumNamed} more" : "");

    /// <summary>Adds lines at the end of a file.</summary>
    public static TextEdit Append(Document document, IEnumerable<string> lines)
    {
        var content = document.Text.Content;
        var start = content.Length == 0 || content.EndsWith("\n", StringComparison.Ordinal) ? "" : "\n";
        return new TextEdit(new Location(document.Text, new TextSpan(content.Length, 0)), start + string.Join("\n", lines) + "\n");
    }
}
