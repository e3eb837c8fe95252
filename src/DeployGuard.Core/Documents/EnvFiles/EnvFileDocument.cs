using DeployGuard.Text;

namespace DeployGuard.Documents.EnvFiles;

/// <summary>An environment file, read as docker compose reads it.</summary>
public sealed class EnvFileDocument : Document
{
    private readonly Lazy<Dictionary<string, EnvEntry>> byName;
    private readonly Lazy<HashSet<string>> commentedOut;

    internal EnvFileDocument(
        SourceText text, IReadOnlyList<EnvEntry> entries, IReadOnlyList<SyntaxProblem> problems, IReadOnlyList<Comment> comments) : base(text)
    {
        Name = EnvFileName.Of(text.Path);
        Entries = entries;
        Problems = problems;
        Comments = comments;
        byName = new(Index);
        commentedOut = new(() => new(Comments.Select(comment => NameIn(comment.Text)).OfType<string>(), StringComparer.Ordinal));
    }

    /// <summary>What the name says about its use.</summary>
    public EnvFileName Name { get; }

    /// <summary>The variables in file order, repeated ones included.</summary>
    public IReadOnlyList<EnvEntry> Entries { get; }

    /// <summary>
    /// The statements compose refuses; it stops at the first, this reader goes on with the next line. What is wrong inside a <c>${…}</c> is
    /// told by <see cref="EnvEntry.Value"/> instead.
    /// </summary>
    public override IReadOnlyList<SyntaxProblem> Problems { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments { get; }

    /// <summary>The entry that decides about a name, which is the last one; null when there is none. Names are case-sensitive.</summary>
    public EnvEntry? Find(string name) => byName.Value.TryGetValue(name, out var entry) ? entry : null;

    /// <summary>True when the file has a variable, or shows it in a comment such as <c># PORT=8080</c>.</summary>
    public bool Shows(string name) => Find(name) is not null || commentedOut.Value.Contains(name);

    /// <summary>The last entry that begins before a 0-based offset; null when there is none.</summary>
    public EnvEntry? EntryBefore(int offset)
    {
        var (low, high) = (0, Entries.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Entries[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low == 0 ? null : Entries[low - 1];
    }

    /// <summary>True when nothing but blanks follows on the line of the entry.</summary>
    public bool IsLastOnLine(EnvEntry entry) => EnvStatementHead.IsLineEnd(Text.Content, entry.TrailingBlanks.End);

    /// <summary>True when the second entry begins on the line below the first one, which makes them one group.</summary>
    public bool AreNeighbours(EnvEntry first, EnvEntry second) =>
        Text.GetPosition(second.Span.Start).Line == Text.GetPosition(first.Span.End).Line + 1;

    /// <summary>The blank lines behind a blank line, from the first to the last one's end, without those inside values.</summary>
    public IEnumerable<TextSpan> ExtraBlankLines()
    {
        var start = -1;
        var isBehindBlank = false;
        for (var line = 1; line < Text.LineCount; line++)
        {
            var span = Text.GetLine(line);
            var isBlank = Text.Content.Substring(span.Start, span.Length).Trim().Length == 0
                && !(EntryBefore(span.Start) is { } entry && entry.Span.End > span.Start);
            if (isBlank && isBehindBlank && start < 0) start = span.Start;
            if (!isBlank && start >= 0)
            {
                yield return TextSpan.FromBounds(start, span.Start);
                start = -1;
            }

            isBehindBlank = isBlank;
        }

        if (start >= 0) yield return TextSpan.FromBounds(start, Text.GetLine(Text.LineCount).Start);
    }

    private static string? NameIn(string comment)
    {
        const string Export = "export ";
        var start = comment.StartsWith(Export, StringComparison.Ordinal) ? Export.Length : 0;
        var sign = comment.IndexOf('=');
        return sign > start ? comment.Substring(start, sign - start).Trim() : null;
    }

    private Dictionary<string, EnvEntry> Index()
    {
        var index = new Dictionary<string, EnvEntry>(StringComparer.Ordinal);
        foreach (var entry in Entries) index[entry.Name] = entry;
        return index;
    }
}
