using System.ComponentModel;

namespace DeployGuard.Repository;

/// <summary>What git says of the files below a folder. Paths are relative to the folder, separated by '/'.</summary>
internal sealed class GitListing
{
    private const string GitLinkMode = "160000";
    private const string SymbolicLinkMode = "120000";

    private readonly List<(string Path, FileState State)> files = [];
    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private readonly HashSet<string> sparse = new(StringComparer.Ordinal);

    private GitListing(string listed, IEnumerable<string> ignored)
    {
        AddListed(listed);
        Ignored = [.. ignored];
    }

    /// <summary>Tracked files that are not deleted, and untracked ones that are not ignored.</summary>
    public IReadOnlyList<(string Path, FileState State)> Files => files;

    /// <summary>Tracked paths that are symbolic links.</summary>
    public ISet<string> Links => links;

    /// <summary>Tracked files that a sparse checkout leaves out; some may lie on disk all the same.</summary>
    public ISet<string> Sparse => sparse;

    /// <summary>Ignored files, and ignored folders with a trailing '/', which are not entered.</summary>
    public IReadOnlyList<string> Ignored { get; }

    /// <summary>Asks git, both questions at once.</summary>
    /// <exception cref="GitException">Git is missing, failed or took too long.</exception>
    public static GitListing Of(string root, ScanOptions options, CancellationToken cancellationToken)
    {
        var executable = options.GitExecutable
            ?? GitExecutable.Find(Environment.GetEnvironmentVariable("PATH"))
            ?? throw new GitException("git was not found on PATH");
        try
        {
            // -t tells tracked, untracked and deleted apart, -s brings the mode: links and submodules are told by it.
            using var listed = GitProcess.Start(executable, root, "ls-files -z -t -s -c -d -o --exclude-standard");
            using var ignored = GitProcess.Start(executable, root, "ls-files -z -o -i --exclude-standard --directory");
            var answer = listed.Wait(options.GitTimeOut, cancellationToken);
            // A folder that the repository around it ignores: git has nothing to say, and its second answer is
            // "./" or, below that, an internal error.
            return answer.Length == 0
                ? new GitListing("", [])
                : new GitListing(answer, Split(ignored.Wait(options.GitTimeOut, cancellationToken)));
        }
        catch (Win32Exception exception)
        {
            throw new GitException($"git cannot be started: {exception.Message}");
        }
    }

    /// <summary>
    /// Each record is a tag and a path. Tracked: <c>H 100644 &lt;object&gt; &lt;stage&gt;⇥path</c>, with S for files
    /// left out by a sparse checkout, M for each side of a conflict and a second record R when the file is deleted.
    /// Untracked: <c>? path</c>.
    /// </summary>
    private void AddListed(string listed)
    {
        var deleted = new HashSet<string>(StringComparer.Ordinal);
        var last = "";
        foreach (var record in Split(listed))
        {
            if (record[0] == '?')
            {
                // A trailing '/' is another repository inside this one.
                if (record[record.Length - 1] != '/') files.Add((record.Substring(2), FileState.Untracked));
                continue;
            }

            var path = record.Substring(record.IndexOf('\t') + 1);
            if (record[0] == 'R')
            {
                deleted.Add(path);
                continue;
            }

            if (path == last || HasMode(record, GitLinkMode)) continue;
            last = path;
            files.Add((path, FileState.Tracked));
            if (record[0] == 'S') sparse.Add(path);
            if (HasMode(record, SymbolicLinkMode)) links.Add(path);
        }

        if (deleted.Count > 0) files.RemoveAll(file => deleted.Contains(file.Path));
    }

    private static bool HasMode(string record, string mode) => string.CompareOrdinal(record, 2, mode, 0, mode.Length) == 0;

    private static IEnumerable<string> Split(string output)
    {
        for (int start = 0, end; start < output.Length; start = end + 1)
        {
            end = output.IndexOf('\0', start);
            if (end < 0) end = output.Length;
            if (end > start) yield return output.Substring(start, end - start);
        }
    }
}
