using DeployGuard.Repository;
using DeployGuard.Text;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>
/// Reads .dockerignore: one pattern per line, blanks around it dropped, '#' in the first column for a comment, '!' for
/// an exception.
/// </summary>
public sealed class DockerIgnoreReader : IDocumentReader
{
    /// <summary>The longest line the builder reads.</summary>
    private const int MaximumLineLength = 64 * 1024 - 1;

    /// <summary>Bounds the work of deciding about a path; real files have some dozens.</summary>
    private const int MaximumPatterns = 10_000;

    /// <inheritdoc/>
    public FileKind Kind => FileKind.DockerIgnore;

    /// <inheritdoc/>
    public Type DocumentType => typeof(DockerIgnoreDocument);

    /// <inheritdoc/>
    public Document Read(SourceText text)
    {
        var patterns = new List<IgnorePattern>();
        var problems = new List<SyntaxProblem>();
        var comments = new List<Comment>();
        for (var line = 1; line <= text.LineCount && problems.Count < MaximumPatterns; line++)
        {
            var span = text.GetLine(line);
            if (span.Length > 0 && text.Content[span.Start] == '#') comments.Add(CommentAt(text, span));
            else if (Trim(text, span) is { Length: > 0 } trimmed && patterns.Count < MaximumPatterns)
                ReadPattern(text, trimmed, patterns, problems);
        }

        return new DockerIgnoreDocument(text, patterns, problems, comments);
    }

    private static Comment CommentAt(SourceText text, TextSpan span) =>
        new(span, text.Content.Substring(span.Start + 1, span.Length - 1).Trim());

    private static void ReadPattern(
        SourceText text, TextSpan span, List<IgnorePattern> patterns, List<SyntaxProblem> problems)
    {
        if (span.Length > MaximumLineLength)
        {
            problems.Add(new SyntaxProblem(
                new TextSpan(span.Start, 1), "The builder refuses lines of 64 KiB and more; split this pattern or shorten it"));
            return;
        }

        var isException = text.Content[span.Start] == '!';
        var written = isException ? Trim(text, TextSpan.FromBounds(span.Start + 1, span.End)) : span;
        if (written.Length == 0)
        {
            problems.Add(new SyntaxProblem(span, "'!' alone stops the build; name what it takes in again, or remove the line"));
            return;
        }

        var value = IgnorePatternCompiler.Clean(text.ToString(written));
        if (IgnorePatternCompiler.Compile(value, out var bad) is { } pattern)
        {
            patterns.Add(new IgnorePattern(span, value, isException, pattern));
            return;
        }

        problems.Add(value[bad] == '['
            ? new SyntaxProblem(written, @"This pattern stops the build: its [ has no matching ] with characters between; write \[ for a plain one")
            : new SyntaxProblem(written, @"This pattern stops the build: nothing follows its last \; remove it, or write / between folders"));
    }

    private static TextSpan Trim(SourceText text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(text.Content[start])) start++;
        while (end > start && char.IsWhiteSpace(text.Content[end - 1])) end--;
        return TextSpan.FromBounds(start, end);
    }
}
