namespace DeployGuard.Repository;

/// <summary>
/// A glob from the repository root, as in <c>DeployGuardExclude</c>: <c>*</c> and <c>?</c> inside a name, <c>**</c> over
/// folders, <c>{a,b}</c> for alternatives. A pattern that matches a folder covers everything below it. '!' has no
/// meaning. Casing counts on every system, so that a laptop and a build server agree.
/// </summary>
public sealed class PathGlob
{
    private readonly PathPattern? pattern;

    /// <param name="glob">
    /// The pattern; '\' is read as '/', and a leading <c>./</c> or '/' and a trailing '/' say nothing. An empty one
    /// matches nothing.
    /// </param>
    public PathGlob(string glob)
    {
        Text = glob;
        var text = glob.Trim().Replace('\\', '/');
        while (text.StartsWith("./", StringComparison.Ordinal)) text = text.Substring(2);
        text = text.Trim('/');
        pattern = text.Length == 0 ? null : Compile(text);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>True when the pattern matches the path or a folder above it.</summary>
    /// <param name="path">Path from the repository root, separated by '/'.</param>
    public bool IsMatch(string path) => pattern?.IsMatch(path, orFolderAbove: true) ?? false;

    /// <summary>The pattern as written.</summary>
    public override string ToString() => Text;

    private static PathPattern Compile(string text)
    {
        var builder = new PathPattern.Builder();
        var groups = new Stack<Group>();
        var closings = ClosingBraces(text);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '*':
                    var stars = i;
                    while (i + 1 < text.Length && text[i + 1] == '*') i++;
                    i += AddStars(builder, text, stars, i + 1 - stars);
                    break;
                case '?':
                    builder.NotSeparator();
                    break;
                case '{' when closings.ContainsKey(i):
                    groups.Push(new Group(closings[i], builder.Fork()));
                    break;
                case ',' when groups.Count > 0:
                    groups.Peek().NextAlternative(builder);
                    break;
                case '}' when groups.Count > 0 && groups.Peek().End == i:
                    groups.Pop().Close(builder);
                    break;
                default:
                    builder.Character(text[i]);
                    break;
            }
        }

        return builder.Build();
    }

    /// <summary>Adds the meaning of a run of stars.</summary>
    /// <returns>How many characters behind the run belong to it: the separator of a whole <c>**/</c>.</returns>
    private static int AddStars(PathPattern.Builder builder, string text, int start, int count)
    {
        if (count == 1)
        {
            builder.RunInSegment();
            return 0;
        }

        var end = start + count;
        if ((start == 0 || text[start - 1] is '/' or '{' or ',') && end < text.Length && text[end] == '/')
        {
            builder.Folders();
            return 1;
        }

        builder.RunOverSegments();
        return 0;
    }

    /// <summary>The closing brace of each opening one; braces without partner stand for themselves.</summary>
    private static Dictionary<int, int> ClosingBraces(string text)
    {
        var open = new Stack<int>();
        var closings = new Dictionary<int, int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{') open.Push(i);
            else if (text[i] == '}' && open.Count > 0) closings[open.Pop()] = i;
        }

        return closings;
    }

    /// <summary>Alternatives: before each one but the last stands a fork to the next.</summary>
    private sealed class Group(int end, int fork)
    {
        private readonly List<int> jumps = [];
        private int fork = fork;

        public int End { get; } = end;

        public void NextAlternative(PathPattern.Builder builder)
        {
            jumps.Add(builder.Jump());
            builder.SetTarget(fork, builder.Position);
            fork = builder.Fork();
        }

        public void Close(PathPattern.Builder builder)
        {
            // The last alternative has no other: its fork leads where it goes on anyway.
            builder.SetTarget(fork, fork + 1);
            foreach (var jump in jumps) builder.SetTarget(jump, builder.Position);
        }
    }
}
