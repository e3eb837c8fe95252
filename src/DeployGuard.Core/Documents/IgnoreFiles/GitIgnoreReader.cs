using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>
/// Reads .gitignore: one pattern per line, '#' in the first column for a comment, '!' for a negation, a '\' in front of
/// either takes it literally. Source: gitignore(5), and git itself where that is silent.
/// </summary>
public sealed class GitIgnoreReader : IDocumentReader
{
    /// <summary>Bounds the work of deciding about a path; real files have some hundreds.</summary>
    private const int MaximumPatterns = 10_000;

    /// <inheritdoc/>
    public FileKind Kind => FileKind.GitIgnore;

    /// <inheritdoc/>
    public Type DocumentType => typeof(GitIgnoreDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text)
    {
        var patterns = new List<GitIgnorePattern>();
        var comments = new List<Comment>();
        for (var line = 1; line <= text.LineCount; line++)
        {
            var span = text.GetLine(line);
            if (span.Length > 0 && text.Content[span.Start] == '#')
                comments.Add(new Comment(span, text.Content.Substring(span.Start + 1, span.Length - 1).Trim()));
            else if (Trim(text.Content, span) is { Length: > 0 } trimmed && patterns.Count < MaximumPatterns)
                patterns.Add(ReadPattern(text, trimmed));
        }

        return new GitIgnoreDocument(text, patterns, comments);
    }

    private static GitIgnorePattern ReadPattern(SourceText text, TextSpan span)
    {
        var value = text.ToString(span);
        var isNegated = value[0] == '!';
        if (isNegated) value = value.Substring(1);

        var isDirectoryOnly = value.EndsWith("/", StringComparison.Ordinal);
        if (isDirectoryOnly) value = value.Substring(0, value.Length - 1);
        return new GitIgnorePattern(span, value, isNegated, isDirectoryOnly, GitIgnorePatternCompiler.Compile(value));
    }

    /// <summary>Git drops blanks at the end that no '\' protects, but no tabs, and reads nothing behind a NUL.</summary>
    private static TextSpan Trim(string content, TextSpan line)
    {
        // The reader of lines leaves a CR in front of the end of the file; git does not.
        var end = line.Length > 0 && content[line.End - 1] == '\r' && line.End == content.Length ? line.End - 1 : line.End;
        var nul = content.IndexOf('\0', line.Start, end - line.Start);
        if (nul >= 0) end = nul;

        var kept = line.Start;
        for (var i = line.Start; i < end; i++)
        {
            if (content[i] == ' ') continue;
            if (content[i] == '\\' && i + 1 < end) i++;
            kept = i + 1;
        }

        // A '\' as the last character keeps every blank.
        return TextSpan.FromBounds(line.Start, kept);
    }
}
