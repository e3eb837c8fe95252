using DeployGuard.Repository;

namespace DeployGuard.Core.Tests.Repository;

/// <summary>No git, or git that does not answer: the folder is walked.</summary>
public sealed class RepositoryWithoutGitTests
{
    private static readonly string[] Pruned =
        [".git/x", "src/bin/a.dll", "src/Obj/a.json", "web/node_modules/x/Dockerfile", ".vs/state", "src/Dockerfile", "a"];

    [Fact]
    public void Without_git_the_folder_is_walked_and_may_be_a_part_only()
    {
        using var tree = new WorkTree().Write(Pruned);

        var snapshot = RepositoryScanner.Scan(tree.Root);

        Assert.Equal(["Unknown a", "Unknown src/Dockerfile"], WorkTree.Describe(snapshot));
        Assert.False(snapshot.IsComplete);
        Assert.Null(snapshot.GitFailure);
        Assert.Equal(FileKind.Dockerfile, snapshot.Find("src/Dockerfile")!.Kind);
    }

    [Fact]
    public void A_missing_git_is_a_failure_with_a_whole_repository()
    {
        using var tree = WorkTree.WithGit().Write("a").Commit();

        var snapshot = RepositoryScanner.Scan(tree.Root, new ScanOptions { GitExecutable = Path.Combine(tree.Holder, "no-git") });

        Assert.Equal(["Unknown a"], WorkTree.Describe(snapshot));
        Assert.True(snapshot.IsComplete);
        Assert.StartsWith("git cannot be started: ", snapshot.GitFailure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_git_file_that_leads_nowhere_is_a_failure_in_gits_words()
    {
        using var tree = new WorkTree().WriteText(".git", "gitdir: /nowhere/at/all\n").Write("Dockerfile");

        var snapshot = RepositoryScanner.Scan(tree.Root);

        Assert.Equal(["Unknown .git", "Unknown Dockerfile"], WorkTree.Describe(snapshot));
        Assert.Equal("not a git repository: /nowhere/at/all", snapshot.GitFailure);
    }

    /// <summary>Container CI: the work tree belongs to another user, and git refuses it.</summary>
    [Fact]
    public void The_reason_is_one_line_without_prefix_and_advice()
    {
        if (OperatingSystem.IsWindows()) return;
        using var tree = WorkTree.WithGit().Write("a").Commit();
        var git = RepositoryScannerTests.Script(tree, """
            echo "warning: something else" >&2
            printf "fatal: detected dubious ownership in repository at '/work'\nTo add an exception, call:\n" >&2
            exit 128
            """);

        var snapshot = RepositoryScanner.Scan(tree.Root, new ScanOptions { GitExecutable = git });

        Assert.Equal("detected dubious ownership in repository at '/work'", snapshot.GitFailure);
        Assert.Equal(["Unknown a"], WorkTree.Describe(snapshot));
    }

    [Theory]
    [InlineData("exit 3", "git ended with exit code 3")]
    [InlineData("printf 'a\\033b\\tc\\n' >&2; exit 1", "a b c")]
    [InlineData("echo fatal: >&2; exit 1", "fatal:")]
    public void A_failure_always_has_a_printable_reason(string script, string reason)
    {
        if (OperatingSystem.IsWindows()) return;
        using var tree = WorkTree.WithGit().Write("a").Commit();

        var snapshot = RepositoryScanner.Scan(tree.Root, new ScanOptions { GitExecutable = RepositoryScannerTests.Script(tree, script) });

        Assert.Equal(reason, snapshot.GitFailure);
    }

    [Fact]
    public void Git_that_hangs_is_stopped()
    {
        if (OperatingSystem.IsWindows()) return;
        using var tree = WorkTree.WithGit().Write("a").Commit();
        // The shell is stopped while its child would hold the pipes open for an hour.
        var git = RepositoryScannerTests.Script(tree, "sleep 3600; true");

        var snapshot = RepositoryScanner.Scan(
            tree.Root, new ScanOptions { GitExecutable = git, GitTimeOut = TimeSpan.FromMilliseconds(200) });

        Assert.Equal("git did not answer within 0.2 s", snapshot.GitFailure);
        Assert.Equal(["Unknown a"], WorkTree.Describe(snapshot));
    }

    /// <summary>A full pipe stops the writer: both outputs have to be read at once.</summary>
    [Fact]
    public void Much_output_on_both_sides_does_not_block()
    {
        if (OperatingSystem.IsWindows()) return;
        using var tree = WorkTree.WithGit().Write("a").Commit();
        var git = RepositoryScannerTests.Script(tree, "i=0; while [ $i -lt 20000 ]; do echo warning: $i >&2; echo x; i=$((i+1)); done; exec git \"$@\"");

        Assert.Null(RepositoryScanner.Scan(tree.Root, new ScanOptions { GitExecutable = git }).GitFailure);
    }

    /// <summary>The work folder of a test run, below an ignored folder: git knows nothing of it, or fails.</summary>
    [Theory]
    [InlineData("artifacts")]
    [InlineData("artifacts/deep")]
    public void A_folder_ignored_by_the_repository_around_it_is_walked(string folder)
    {
        using var tree = WorkTree.WithGit().WriteText(".gitignore", "artifacts/\n").Commit().Write("artifacts/deep/Dockerfile");

        var snapshot = RepositoryScanner.Scan(Path.Combine(tree.Root, folder));

        var entry = Assert.Single(snapshot.Entries);
        Assert.Equal(("Dockerfile", FileState.Unknown), (entry.Name, entry.State));
        Assert.False(snapshot.IsComplete);
        Assert.Null(snapshot.GitFailure);
    }

    [Fact]
    public void Links_lead_neither_out_nor_in_circles()
    {
        if (OperatingSystem.IsWindows()) return;
        using var tree = new WorkTree().Write("docker/Dockerfile")
            .Link("Dockerfile", "docker/Dockerfile")
            .Link("passwd.Dockerfile", "/etc/passwd")
            .Link("docker/loop", "..")
            .Link("dangling", "nothing");

        Assert.Equal(["Unknown Dockerfile", "Unknown docker/Dockerfile"], tree.Scan());
    }

    [Fact]
    public void Depth_is_bounded()
    {
        using var tree = new WorkTree();
        tree.Write(string.Join('/', Enumerable.Repeat("d", 80)) + "/Dockerfile", "a");

        Assert.Equal(["Unknown a"], tree.Scan());
    }

    [Fact]
    public void A_stopped_walk_throws()
    {
        using var tree = new WorkTree().Write("a");

        Assert.Throws<OperationCanceledException>(() => RepositoryScanner.Scan(tree.Root, new CancellationToken(canceled: true)));
    }
}
