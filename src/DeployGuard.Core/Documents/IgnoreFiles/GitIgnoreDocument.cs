using DeployGuard.Text;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>One .gitignore: what git keeps out of the folder it lies in and the folders below.</summary>
/// <param name="text">The file.</param>
/// <param name="patterns">The patterns in file order.</param>
/// <param name="comments">The comment lines.</param>
public sealed class GitIgnoreDocument(
    SourceText text, IReadOnlyList<GitIgnorePattern> patterns, IReadOnlyList<Comment> comments) : Document(text)
{
    /// <summary>The patterns in file order. Git refuses none: one that is ill-formed matches nothing.</summary>
    public IReadOnlyList<GitIgnorePattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments { get; } = comments;

    /// <summary>
    /// The last pattern that matches a path itself; null when none does. Folders above the path and other files have
    /// a say too: ask <see cref="GitIgnores"/>.
    /// </summary>
    /// <param name="path">Path from the folder of this file, separated by '/'.</param>
    /// <param name="isDirectory">True for a folder.</param>
    public GitIgnorePattern? Decide(string path, bool isDirectory)
    {
        for (var i = Patterns.Count - 1; i >= 0; i--)
            if (Patterns[i].IsMatch(path, isDirectory)) return Patterns[i];
        return null;
    }
}
