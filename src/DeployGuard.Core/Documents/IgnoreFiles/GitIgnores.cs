using DeployGuard.Repository;

namespace DeployGuard.Documents.IgnoreFiles;

/// <summary>
/// Tells whether git ignores a path, from the .gitignore files of the repository alone: a laptop on which <c>.env</c>
/// exists and a clone on which it does not get the same answer. Not known, and not asked, are <c>.git/info/exclude</c> and
/// the user's own excludes, which no clone has, and the .gitignore files above a root that lies below the top of the work
/// tree. Names compare by case, as on a build server.
/// </summary>
public sealed class GitIgnores
{
    private const string FileName = ".gitignore";

    private readonly RepositoryDocuments documents;

    private GitIgnores(RepositoryDocuments documents) => this.documents = documents;

    /// <summary>The ignore files of a repository, for <see cref="RepositoryDocuments.Model{T}"/>.</summary>
    public static GitIgnores Build(RepositoryDocuments documents) => new(documents);

    /// <summary>The .gitignore right in a folder; null when there is none. One that git ignores itself is in no clone and does not count.</summary>
    /// <param name="directory">Path from the repository root, empty for the root.</param>
    public GitIgnoreDocument? FileIn(string directory) => documents.Find<GitIgnoreDocument>(In(directory, FileName));

    /// <summary>The nearest .gitignore at or above a folder; null when there is none.</summary>
    /// <param name="directory">Path from the repository root, empty for the root.</param>
    public GitIgnoreDocument? NearestTo(string directory)
    {
        for (; directory.Length > 0; directory = RepositoryPath.DirectoryOf(directory))
            if (FileIn(directory) is { } file) return file;
        return FileIn("");
    }

    /// <summary>True when git ignores a path that it does not track.</summary>
    /// <param name="path">Path from the repository root, separated by '/'; it need not exist.</param>
    /// <param name="isDirectory">True for a folder.</param>
    public bool IsIgnored(string path, bool isDirectory = false) => Decide(path, isDirectory) is { Pattern.IsNegated: false };

    /// <summary>
    /// The pattern that decides about a path: of the deepest file with a match, the last one that matches. Below an excluded
    /// folder it is the pattern that excludes the folder, since git does not look inside. Null when no pattern matches.
    /// </summary>
    /// <param name="path">Path from the repository root, separated by '/'; it need not exist.</param>
    /// <param name="isDirectory">True for a folder.</param>
    public GitIgnoreMatch? Decide(string path, bool isDirectory = false)
    {
        var files = new List<(int Start, GitIgnoreDocument File)>();
        for (var start = 0; ;)
        {
            if (FileIn(start == 0 ? "" : path.Substring(0, start - 1)) is { } file) files.Add((start, file));

            var slash = path.IndexOf('/', start);
            if (slash < 0) return DecideItself(files, path, isDirectory);
            if (DecideItself(files, path.Substring(0, slash), isDirectory: true) is { Pattern.IsNegated: false } excluded) return excluded;

            start = slash + 1;
        }
    }

    private static GitIgnoreMatch? DecideItself(List<(int Start, GitIgnoreDocument File)> files, string path, bool isDirectory)
    {
        for (var i = files.Count - 1; i >= 0; i--)
        {
            if (files[i].File.Decide(path.Substring(files[i].Start), isDirectory) is { } pattern)
                return new GitIgnoreMatch(files[i].File, pattern);
        }

        return null;
    }

    private static string In(string directory, string name) => directory.Length == 0 ? name : directory + "/" + name;
}
