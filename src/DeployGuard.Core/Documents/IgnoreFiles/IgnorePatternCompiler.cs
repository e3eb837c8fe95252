using DeployGuard.Repository;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>
/// The pattern language of .dockerignore: names and wildcards anchored at the root of the build context. <c>*</c>,
/// <c>?</c> and <c>[…]</c> stay inside a name, <c>**</c> stands for any number of folders, '\' takes a special character
/// literally. Source: Docker's build context documentation, section .dockerignore.
/// </summary>
internal sealed class IgnorePatternCompiler
{
    private readonly PathPattern.Builder builder = new();
    private readonly string text;
    private int position;

    private IgnorePatternCompiler(string text) => this.text = text;

    /// <summary>Compiles a cleaned pattern; null when the builder refuses it.</summary>
    /// <param name="text">The pattern without '!'.</param>
    /// <param name="badPosition">0-based offset in <paramref name="text"/> of what is refused; 0 when nothing is.</param>
    public static PathPattern? Compile(string text, out int badPosition)
    {
        var compiler = new IgnorePatternCompiler(text);
        badPosition = 0;
        while (compiler.position < text.Length)
        {
            var start = compiler.position;
            if (compiler.AddNext()) continue;

            badPosition = start;
            return null;
        }

        return compiler.builder.Build();
    }

    /// <summary>
    /// The pattern as the builder cleans it: no empty and '.' segments, '..' resolved, no leading '/'. A pattern that
    /// climbs out of the context keeps its '..' and matches nothing.
    /// </summary>
    public static string Clean(string text)
    {
        var isRooted = text.StartsWith("/", StringComparison.Ordinal);
        var segments = new List<string>();
        foreach (var segment in text.Split('/'))
        {
            if (segment is "" or ".") continue;

            var canClimb = segments.Count > 0 && segments[segments.Count - 1] != "..";
            if (segment == ".." && canClimb) segments.RemoveAt(segments.Count - 1);
            else if (segment != ".." || !isRooted) segments.Add(segment);
        }

        return segments.Count == 0 ? "." : string.Join("/", segments);
    }

    private bool AddNext()
    {
        var c = text[position++];
        switch (c)
        {
            case '*':
                AddStars();
                return true;
            case '?':
                builder.NotSeparator();
                return true;
            case '[':
                return AddClass();
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

    /// <summary>
    /// Pairs of stars span folders and take a '/' behind them along, a single one left over does not; a pair at the end
    /// matches anything.
    /// </summary>
    private void AddStars()
    {
        var count = 1;
        for (; position < text.Length && text[position] == '*'; position++) count++;
        if (count == 1)
        {
            builder.RunInSegment();
            return;
        }

        if (count % 2 == 1)
        {
            builder.Folders();
            builder.RunInSegment();
            return;
        }

        if (position < text.Length && text[position] == '/') position++;
        if (position == text.Length) builder.RunOverSegments();
        else builder.Folders();
    }

    /// <summary>The rest of <c>[a-z]</c> or <c>[^a-z]</c>; false when it is empty, unclosed or ill-formed.</summary>
    private bool AddClass()
    {
        var isNegated = position < text.Length && text[position] == '^';
        if (isNegated) position++;

        var ranges = new List<(char, char)>();
        while (true)
        {
            if (position < text.Length && text[position] == ']' && ranges.Count > 0) break;
            if (!TryReadMember(out var first)) return false;

            var last = first;
            if (position < text.Length && text[position] == '-')
            {
                position++;
                if (!TryReadMember(out last)) return false;
            }

            ranges.Add((first, last));
        }

        position++;
        builder.Class(new PathPattern.CharacterClass(ranges, isNegated));
        return true;
    }

    private bool TryReadMember(out char member)
    {
        member = '\0';
        if (position == text.Length || text[position] is '-' or ']') return false;
        if (text[position] == '\\' && ++position == text.Length) return false;

        member = text[position++];
        // Behind the last member a ']' has to follow.
        return position < text.Length;
    }
}
