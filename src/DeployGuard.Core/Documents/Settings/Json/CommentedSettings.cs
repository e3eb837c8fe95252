using DeployGuard.Text;

namespace DeployGuard.Documents.Settings.Json;

/// <summary>A comment and where it stands.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Section">The section around it.</param>
/// <param name="Tokens">How many tokens stand before it: equal ones have only blanks between them.</param>
internal readonly record struct JsonSectionComment(JsonComment Comment, SettingsKey Section, int Tokens);

/// <summary>Finds the settings that were turned off by making them comments.</summary>
internal static class CommentedSettings
{
    /// <summary>The settings of all comments, in order.</summary>
    /// <param name="content">The file.</param>
    /// <param name="comments">Its comments in order.</param>
    public static IEnumerable<SettingsEntry> Read(string content, IReadOnlyList<JsonSectionComment> comments)
    {
        if (comments.Count == 0) return [];

        var plain = WithoutSigns(content, comments);
        return Groups(comments).Where(group => IsOfSettings(plain, group.Span)).SelectMany(group =>
        {
            var parser = new JsonSettingsParser(plain, group.Span, group.Section);
            parser.Parse();
            return parser.Entries;
        });
    }

    /// <summary>A section is commented out line by line; these lines belong together.</summary>
    private static IEnumerable<(TextSpan Span, SettingsKey Section)> Groups(IReadOnlyList<JsonSectionComment> comments)
    {
        for (var i = 0; i < comments.Count;)
        {
            var first = comments[i++];
            var end = first.Comment.Span.End;
            for (; i < comments.Count && comments[i].Tokens == first.Tokens; i++) end = comments[i].Comment.Span.End;
            yield return (TextSpan.FromBounds(first.Comment.Span.Start, end), first.Section);
        }
    }

    /// <summary>Prose may hold a name and a value as well; commented settings begin as settings do.</summary>
    private static bool IsOfSettings(string plain, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && (char.IsWhiteSpace(plain[start]) || plain[start] == '*')) start++;
        return start < span.End && plain[start] is '"' or '{' or '}' or '[' or ']' or ',';
    }

    private static string WithoutSigns(string content, IReadOnlyList<JsonSectionComment> comments)
    {
        var plain = content.ToCharArray();
        foreach (var (comment, _, _) in comments)
        {
            var (start, end) = (comment.Span.Start, comment.Span.End);
            plain[start++] = ' ';
            plain[start++] = ' ';
            for (; !comment.IsBlock && start < end && plain[start] == '/'; start++) plain[start] = ' ';
            if (!comment.IsBlock || !comment.IsClosed) continue;
            plain[end - 2] = ' ';
            plain[end - 1] = ' ';
        }

        return new string(plain);
    }
}
