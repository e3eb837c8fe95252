using DeployGuard.Documents.Shell;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>A script with all that decides what its words mean.</summary>
/// <param name="Original">The text as written.</param>
/// <param name="Dialect">Its language.</param>
/// <param name="Locate">Where a part of the text stands in a file.</param>
internal sealed record ScriptText(string Original, ShellDialect Dialect, Func<TextSpan, Location> Locate)
{
    private readonly string? content;

    /// <summary>The text with the expressions of the pipeline replaced, character by character; the original when there are none.</summary>
    public string Content
    {
        get => content ?? Original;
        init => content = value;
    }

    /// <summary>The options its shell starts with; where they are not known, those with which a failure ends the script.</summary>
    public ShellOptions Options { get; init; } = ShellOptions.ErrExit | ShellOptions.PipeFail;

    /// <summary>The folder it starts in, from the repository root; null when not known.</summary>
    public string? Directory { get; init; } = "";

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

    /// <summary>True when it runs in some cases only, which nobody works out here.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>True when another machine runs it: what it starts there stays.</summary>
    public bool IsRemote { get; init; }

    /// <summary>A whole file of the repository.</summary>
    public static ScriptText Of(SourceText file, ShellDialect dialect) => new(file.Content, dialect, span => new Location(file, span))
    {
        Folder = Repository.RepositoryPath.DirectoryOf(file.Path),
        Identity = file.Path,
    };
}
