using DeployGuard.Text;

namespace DeployGuard.Documents.PlainText;

/// <summary>
/// The comments of a text whose language is not known, by the signs that begin comments in common languages. Good enough to find
/// what people say to tools; a sign inside a string may be taken for a comment.
/// </summary>
public static class TextComments
{
    /// <summary>Longer signs first; those of letters must be followed by a blank.</summary>
    private static readonly string[] Signs = ["<!--", "<#", "{/*", "/*", "//", "(*", "--", "::", "#", ";", "'", "%", "*", "rem "];

    /// <summary>Of these the end is written as well.</summary>
    private static readonly string[] Ends = ["-->", "*/}", "*/", "#>", "*)"];

    /// <summary>What a comment may follow without a blank; not the colon of an address.</summary>
    private const string Punctuation = ",;{}[]()>\"'";

    /// <summary>
    /// One comment for each line that holds one, in order: lines that are nothing else, and what follows a comment sign behind a blank
    /// or punctuation.
    /// </summary>
    public static IReadOnlyList<Comment> Read(SourceText text)
    {
        var comments = new List<Comment>();
        for (var line = 1; line <= text.LineCount; line++)
            if (ReadLine(text.Content, text.GetLine(line)) is { } comment) comments.Add(comment);
        return comments;
    }

    private static Comment? ReadLine(string content, TextSpan line)
    {
        var first = line.Start;
        while (first < line.End && char.IsWhiteSpace(content[first])) first++;
        for (var at = first; at < line.End; at++)
        {
            // Quotes, asterisks and the like stand in code everywhere: they begin a comment only at the beginning of a line.
            if (SignAt(content, at, line.End) is not { } sign || (at > first && !MayFollowCode(sign, content, at))) continue;

            var start = at + sign.Length;
            var (end, isLast) = EndOf(content, start, line.End);
            return new Comment(TextSpan.FromBounds(at, end), content.Substring(start, end - start).Trim(), at > first || !isLast);
        }

        return null;
    }

    private static string? SignAt(string content, int at, int end) => Array.Find(Signs, sign =>
        at + sign.Length <= end && string.Compare(content, at, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) == 0);

    private static bool MayFollowCode(string sign, string content, int at)
    {
        var isApart = char.IsWhiteSpace(content[at - 1]);
        return sign switch
        {
            "#" or ";" => isApart,
            // Two dashes begin an option too.
            "--" => isApart && (at + 2 == content.Length || char.IsWhiteSpace(content[at + 2])),
            "<!--" or "<#" or "{/*" or "/*" or "//" => isApart || Punctuation.IndexOf(content[at - 1]) >= 0,
            _ => false,
        };
    }

    /// <summary>Where the words of a comment end, and whether nothing follows it on the line.</summary>
    private static (int End, bool IsLast) EndOf(string content, int start, int lineEnd)
    {
        foreach (var sign in Ends)
        {
            var at = content.IndexOf(sign, start, lineEnd - start, StringComparison.Ordinal);
            if (at >= 0) return (at, string.IsNullOrWhiteSpace(content.Substring(at + sign.Length, lineEnd - at - sign.Length)));
        }

        return (lineEnd, true);
    }
}
