using DeployGuard.Repository;

namespace DeployGuard.Core.Tests.Repository;

/// <summary>What git tells, read from real repositories.</summary>
public sealed class RepositoryScannerTests
{
    [Fact]
    public void Tells_tracked_untracked_and_ignored_apart()
    {
        using var tree = WorkTree.WithGit()
            .WriteText(".gitignore", ".env\nbin/\n")
            .Write("src/Api/Dockerfile", "deploy.sh")
            .Commit()
            .Write("src/Api/new.cs", ".env", "src/Api/bin/Debug/Api.dll");

        var snapshot = RepositoryScanner.Scan(tree.Root);

        Assert.Equal(
            ["Ignored .env", "Tracked .gitignore", "Tracked deploy.sh", "Tracked src/Api/Dockerfile", "Ignored src/Api/bin/", "Untracked src/Api/new.cs"],
            WorkTree.Describe(snapshot));
        Assert.True(snapshot.IsComplete);
        Assert.Null(snapshot.GitFailure);
        Assert.Equal(FileKind.Dockerfile, snapshot.Find("src/Api/Dockerfile")!.Kind);
    }

    [Fact]
    public void Ignored_folders_are_not_entered()
    {
        using var tree = WorkTree.WithGit().WriteText(".gitignore", "node_modules/\n").Commit()
            .Write("web/node_modules/a/index.js", "web/node_modules/b/Dockerfile", "web/new.js");

        Assert.Equal(["Tracked .gitignore", "Untracked web/new.js", "Ignored web/node_modules/"], tree.Scan());
    }

    [Fact]
    public void A_deleted_file_is_not_listed()
    {
        using var tree = WorkTree.WithGit().Write("gone/Dockerfile", "stays").Commit().Delete("gone/Dockerfile");

        Assert.Equal(["Tracked stays"], tree.Scan());
    }

    [Fact]
    public void A_file_in_conflict_is_listed_once()
    {
        using var tree = WorkTree.WithGit().WriteText("Dockerfile", "a\n").Commit().Git("branch", "other")
            .WriteText("Dockerfile", "b\n").Commit().Git("checkout", "-q", "other").WriteText("Dockerfile", "c\n").Commit();
        Assert.ThrowsAny<Exception>(() => tree.Git("merge", "-q", "main"));

        Assert.Equal(["Tracked Dockerfile"], tree.Scan());
    }

    [Theory]
    [InlineData("with space/Dockerfile")]
    [InlineData("Übung/Straße/日本.txt")]
    [InlineData("emoji-😀/a")]
    [InlineData("it's \"quoted\"/a", true)]
    [InlineData("new\nline/a", true)]
    [InlineData("tab\there", true)]
    [InlineData("back\\slash", true)]
    [InlineData("? question", true)]
    [InlineData("-t")]
    public void Names_come_through_as_they_are(string path, bool notOnWindows = false)
    {
        if (notOnWindows && OperatingSystem.IsWindows()) return;
        using var tree = WorkTree.WithGit("ein Ordner mit Ümlaut").Write(path);

        Assert.Equal([$"Untracked {path}"], tree.Scan());
        tree.Commit();
        Assert.Equal([$"Tracked {path}"], tree.Scan());
    }

    [Fact]
    public void The_root_may_lie_below_the_top_of_the_work_tree()
    {
        using var tree = WorkTree.WithGit().WriteText(".gitignore", "obj/\n").Write("outside", "services/shop/a", "services/shop/src/b").Commit()
            .Write("services/shop/obj/c", "services/shop/new");

        var snapshot = RepositoryScanner.Scan(Path.Combine(tree.Root, "services", "shop"));

        Assert.Equal(["Tracked a", "Untracked new", "Ignored obj/", "Tracked src/b"], WorkTree.Describe(snapshot));
        Assert.Equal("services/shop/a", snapshot.Read(snapshot.Find("a")!).Content);
        Assert.True(snapshot.IsBelowGitTop);
        Assert.False(RepositoryScanner.Scan(tree.Root).IsBelowGitTop);
    }

    [Fact]
    public void A_linked_work_tree_and_a_submodule_have_a_git_file()
    {
        using var library = WorkTree.WithGit("library").Write("lib.cs").Commit();
        using var tree = WorkTree.WithGit().Write("main.cs").Commit();
        tree.Git("submodule", "--quiet", "add", library.Root, "vendor/library").Commit();
        var second = Path.Combine(tree.Holder, "second");
        tree.Git("worktree", "add", "-q", second);

        Assert.Equal(["Tracked .gitmodules", "Tracked main.cs"], tree.Scan());
        Assert.Equal(["Tracked .gitmodules", "Tracked main.cs"], WorkTree.Describe(RepositoryScanner.Scan(second)));
        Assert.Equal(["Tracked lib.cs"], WorkTree.Describe(RepositoryScanner.Scan(Path.Combine(tree.Root, "vendor", "library"))));
    }

    [Fact]
    public void A_repository_inside_the_repository_is_not_its_own()
    {
        using var tree = WorkTree.WithGit().Write("a").Commit().Write("clone/Dockerfile");
        tree.Git("init", "-q", "clone");

        Assert.Equal(["Tracked a"], tree.Scan());
    }

    [Fact]
    public void What_a_sparse_checkout_leaves_out_makes_the_snapshot_incomplete()
    {
        using var tree = WorkTree.WithGit().Write("a/1", "b/2").Commit().Git("sparse-checkout", "set", "a");

        var snapshot = RepositoryScanner.Scan(tree.Root);

        Assert.Equal(["Tracked a/1"], WorkTree.Describe(snapshot));
        Assert.False(snapshot.IsComplete);
    }

    [Fact]
    public void Links_are_followed_inside_the_repository_only()
    {
        if (OperatingSystem.IsWindows()) return;
        using var tree = WorkTree.WithGit().WriteText(".gitignore", ".env\n").Write("docker/Dockerfile", "nested/deep/file", ".env");
        File.WriteAllText(Path.Combine(tree.Holder, "secret"), "s");
        tree.Link("Dockerfile", "docker/Dockerfile")
            .Link("nested/up", "../docker/Dockerfile")
            .Link("chain", "Dockerfile")
            .Link("absolute", Path.Combine(tree.Root, "docker", "Dockerfile"))
            .Link("outside.Dockerfile", "../secret")
            .Link("outside-absolute.Dockerfile", "/etc/passwd")
            .Link("dangling.Dockerfile", "nothing")
            .Link("folder", "docker")
            .Link("ignored.Dockerfile", ".env")
            .Link("circle", "circle2").Link("circle2", "circle")
            .Link("elsewhere", tree.Holder)
            .Link("tricky.Dockerfile", "elsewhere/../docker/Dockerfile");

        string[] followed = [".gitignore", "Dockerfile", "absolute", "chain", "docker/Dockerfile", "nested/deep/file", "nested/up"];
        Assert.Equal(["Ignored .env", .. followed.Select(path => "Untracked " + path)], tree.Scan());
        tree.Commit();
        Assert.Equal(["Ignored .env", .. followed.Select(path => "Tracked " + path)], tree.Scan());
    }

    /// <summary>Git told the mode of what was committed, and a link lies there now.</summary>
    [Fact]
    public void A_tracked_Dockerfile_replaced_by_a_link_to_the_outside_is_not_followed()
    {
        if (OperatingSystem.IsWindows()) return;
        using var tree = WorkTree.WithGit().Write("Dockerfile", "a").Commit().Delete("Dockerfile").Link("Dockerfile", "/etc/passwd");

        Assert.Equal(["Tracked a"], tree.Scan());
    }

    [Fact]
    public void Nothing_in_the_configuration_of_the_repository_is_run()
    {
        if (OperatingSystem.IsWindows()) return;
        using var tree = WorkTree.WithGit().Write("a", "b").Commit().Write("b", "c");
        var witness = Path.Combine(tree.Holder, "witness");
        var hook = Script(tree, $"touch '{witness}'");
        tree.Git("config", "core.fsmonitor", hook).Git("config", "core.hooksPath", tree.Holder).Git("config", "core.pager", hook)
            .Git("config", "filter.x.clean", hook).Git("config", "core.sshCommand", hook).WriteText(".gitattributes", "* filter=x\n");
        File.Copy(hook, Path.Combine(tree.Holder, "post-index-change"));

        Assert.Equal(["Untracked .gitattributes", "Tracked a", "Tracked b", "Untracked c"], tree.Scan());
        Assert.False(File.Exists(witness));
    }

    [Fact]
    public void The_repository_is_not_written_to()
    {
        using var tree = WorkTree.WithGit().Write("a").Commit();
        var index = Path.Combine(tree.Root, ".git", "index");
        File.SetLastWriteTimeUtc(Path.Combine(tree.Root, "a"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var before = File.ReadAllBytes(index);

        tree.Scan();

        Assert.Equal(before, File.ReadAllBytes(index));
    }

    [Fact]
    public void A_stopped_listing_throws()
    {
        using var tree = WorkTree.WithGit().Write("a").Commit();

        Assert.ThrowsAny<OperationCanceledException>(() => RepositoryScanner.Scan(tree.Root, new CancellationToken(canceled: true)));
    }

    internal static string Script(WorkTree tree, string body)
    {
        var path = Path.Combine(tree.Holder, "script" + Guid.NewGuid().ToString("N"));
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
