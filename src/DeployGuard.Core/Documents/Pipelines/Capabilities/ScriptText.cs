using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>A script with all that decides what its words mean.</summary>
/// <param name="Original">The text as written.</param>
/// <param name="Dialect">Its language.</param>
/// <param name="Locate">Where a part of the text stands in a file.</param>
internal sealed record ScriptText(string Original, ShellDialect Dialect, Func<TextSpan, Location> Locate)
{
    private static readonly string[] Setters = ["read", "read -r", "for", "unset", "mapfile", "readarray"];
    private static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>();

    private readonly string? content;
    private Dictionary<string, bool>? set;

    /// <summary>The text with the expressions of the pipeline replaced, character by character; the original when there are none.</summary>
    public string Content
    {
        get => content ?? Original;
        init => content = value;
    }

    /// <summary>A part of the text as a person wrote it, where values were put in the place of expressions before; null where none were.</summary>
    public Func<TextSpan, string>? Before { get; init; }

    /// <summary>The options its shell starts with; where they are not known, those with which a failure ends the script.</summary>
    public ShellOptions Options { get; init; } = ShellOptions.ErrExit | ShellOptions.PipeFail;

    /// <summary>The folder it starts in, from the repository root; null when not known.</summary>
    public string? Directory { get; init; } = "";

    /// <summary>The folder that the repository lies in, from the one that jobs start in; null when it is not known.</summary>
    public string? CheckoutFolder { get; init; } = "";

    /// <summary>The folder of the file it stands in; null when it stands in none of its own.</summary>
    public string? Folder { get; init; }

    /// <summary>What tells it from other scripts, so that none is read inside itself.</summary>
    public string Identity { get; init; } = "";

    /// <summary>The commands when another document has read them already, such as the RUN of a Dockerfile.</summary>
    public ShellScript? Script { get; init; }

    /// <summary>Why no failure in it fails the step; null when one may.</summary>
    public string? Swallowed { get; init; }

    /// <summary>The words it is called with, which it may hand on as <c>"$@"</c>.</summary>
    public IReadOnlyList<CommandWord> Arguments { get; init; } = [];

    /// <summary>The variables whose value is known when it starts.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = NoVariables;

    /// <summary>True when it runs in some cases only, which nobody works out here.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>True when another machine runs it: what it starts there stays.</summary>
    public bool IsRemote { get; init; }

    /// <summary>The value of a variable; null when it is not known, or the script sets it itself.</summary>
    public string? ValueOf(string name) => Variables.Count > 0 && Variables.TryGetValue(name, out var value) && !IsSet(name) ? value : null;

    /// <summary>A part of the text as a person wrote it; empty for one that ends behind the text.</summary>
    public string Written(TextSpan span) => span.End > Original.Length ? "" : Before?.Invoke(span) ?? Original.Substring(span.Start, span.Length);

    /// <summary>A whole file of the repository.</summary>
    public static ScriptText Of(SourceText file, ShellDialect dialect) => new(file.Content, dialect, span => new Location(file, span))
    {
        Folder = Repository.RepositoryPath.DirectoryOf(file.Path),
        Identity = file.Path,
    };

    /// <summary>A script may ask for one variable thousands of times.</summary>
    private bool IsSet(string name)
    {
        set ??= new(StringComparer.Ordinal);
        if (!set.TryGetValue(name, out var known)) set[name] = known = Sets(Original, name);
        return known;
    }

    /// <summary><c>NAME=x</c>, <c>$env:NAME = x</c>, <c>read NAME</c>, <c>for NAME in</c>, <c>unset NAME</c>.</summary>
    internal static bool Sets(string text, string name)
    {
        if (name.Length == 0) return true;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            while (end < text.Length && text[end] is ' ' or '+' or ':') end++;
            if (end < text.Length && text[end] == '=' && (end + 1 == text.Length || text[end + 1] != '=')) return true;

            var before = text.Substring(Math.Max(0, at - 12), Math.Min(at, 12)).TrimEnd();
            if (Setters.Any(word => before.EndsWith(word, StringComparison.Ordinal))) return true;
        }

        return false;
    }
}
