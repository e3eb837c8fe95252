using DeployGuard.Text;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>What is kept out of a build context.</summary>
/// <param name="text">The file.</param>
/// <param name="patterns">The patterns in file order.</param>
/// <param name="problems">The lines the builder refuses.</param>
/// <param name="comments">The comment lines.</param>
public sealed class DockerIgnoreDocument(
    SourceText text,
    IReadOnlyList<IgnorePattern> patterns,
    IReadOnlyList<SyntaxProblem> problems,
    IReadOnlyList<Comment> comments) : Document(text)
{
    /// <summary>The patterns in file order; those the builder refuses are left out.</summary>
    public IReadOnlyList<IgnorePattern> Patterns { get; } = patterns;

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxProblem> Problems { get; } = problems;

    /// <inheritdoc/>
    public override IReadOnlyList<Comment> Comments { get; } = comments;

    /// <summary>True for a file that keeps everything out and takes back what is needed.</summary>
    public bool IsAllowList => Patterns.Any(pattern => pattern is { IsCatchAll: true, IsException: false });

    /// <summary>The pattern that decides about a path: the last one that matches it. Null when none does.</summary>
    /// <param name="path">Path from the root of the build context, separated by '/'.</param>
    public IgnorePattern? Decide(string path)
    {
        for (var i = Patterns.Count - 1; i >= 0; i--)
            if (Patterns[i].IsMatch(path)) return Patterns[i];
        return null;
    }

    /// <summary>True when the path does not reach the builder.</summary>
    /// <param name="path">Path from the root of the build context, separated by '/'.</param>
    public bool IsExcluded(string path) => Decide(path) is { IsException: false };

    /// <summary>
    /// The pattern somebody may have meant for a path it does not match, since patterns hold at the top of the context
    /// only: <c>bin</c> for <c>src/Api/bin</c>. Null when there is none.
    /// </summary>
    /// <param name="path">Path from the root of the build context, separated by '/'.</param>
    public IgnorePattern? FindNearMiss(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var tail = path.Substring(slash + 1);
            if (Patterns.FirstOrDefault(pattern => !pattern.IsException && pattern.IsMatch(tail)) is { } miss) return miss;
        }

        return null;
    }
}
