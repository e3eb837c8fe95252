using System.Text;
using DeployGuard.Repository;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>
/// The pattern language of .gitignore. <c>*</c>, <c>?</c> and <c>[…]</c> stay inside a name; <c>**</c> spans folders only
/// where it stands alone between two '/' or at an end, else it is a <c>*</c>. Git compares bytes, so a <c>?</c> is one byte
/// of UTF-8. Source: gitignore(5) and the behaviour of git 2.39.
/// </summary>
internal sealed class GitIgnorePatternCompiler
{
    private static readonly char[] Special = ['*', '?', '[', '\\'];

    private readonly PathPattern.Builder builder = new();
    private readonly string text;
    private readonly bool isPath;
    private int position;

    private GitIgnorePatternCompiler(string text, bool isPath)
    {
        this.text = text;
        this.isPath = isPath;
    }

    /// <summary>
    /// Compiles a pattern; null when it can match nothing: it is empty, a <c>[</c> is not closed, a '\' stands at its end.
    /// </summary>
    /// <param name="value">The pattern without '!' and the trailing '/'.</param>
    public static PathPattern? Compile(string value)
    {
        var isPath = value.IndexOf('/') >= 0;
        var rooted = value.StartsWith("/", StringComparison.Ordinal) ? value.Substring(1) : value;
        return rooted.Length == 0 ? null : new GitIgnorePatternCompiler(ToBytes(rooted), isPath).Compile();
    }

    /// <summary>The UTF-8 bytes of a text, one per character.</summary>
    public static string ToBytes(string text) =>
        text.All(c => c < 0x80) ? text : new string([.. Encoding.UTF8.GetBytes(text).Select(value => (char)value)]);

    private PathPattern? Compile()
    {
        // Git compares the part in front of the first wildcard by itself: the wildcards behind it begin a pattern of
        // their own, so "a**/b" spans folders although a name precedes it.
        var wildcard = text.IndexOfAny(Special);
        var start = wildcard < 0 ? text.Length : wildcard;
        while (position < text.Length)
            if (!AddNext(start)) return null;

        return builder.Build();
    }

    private bool AddNext(int start)
    {
        var c = text[position++];
        switch (c)
        {
            case '*':
                AddStars(isAtStart: position - 1 == start);
                return true;
            case '?':
                builder.NotSeparator();
                return true;
            case '[':
                if (ByteClass.Read(text, ref position) is not { } characters) return false;
                builder.Class(characters);
                return true;
            case '\\' when position == text.Length:
                return false;
            case '\\':
                builder.Character(text[position++]);
                return true;
            default:
                builder.Character(c);
                return true;
        }
    }

    private void AddStars(bool isAtStart)
    {
        var first = position - 1;
        while (position < text.Length && text[position] == '*') position++;

        var isBounded = isAtStart || text[first - 1] == '/';
        if (!isPath || !isBounded || position - first == 1) builder.RunInSegment();
        else if (position == text.Length || StartsWith("\\/")) builder.RunOverSegments();
        else if (StartsWith("/")) AddFolders();
        else builder.RunInSegment();
    }

    private void AddFolders()
    {
        position++;
        builder.Folders();
    }

    private bool StartsWith(string value) => string.CompareOrdinal(text, position, value, 0, value.Length) == 0;
}
