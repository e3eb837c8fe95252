using DeployGuard.Repository;

namespace DeployGuard.Core.Tests.Repository;

public sealed class RepositoryRootTests
{
    [Theory]
    [InlineData(".git/HEAD", "")]
    [InlineData("a/.git", "a")]
    [InlineData("a/b/Shop.sln", "a/b")]
    [InlineData("a/Shop.slnx", "a")]
    [InlineData("a/Directory.Build.props", "a")]
    [InlineData("a/global.json", "a")]
    // The nearest wins among equals, and git wins over all.
    [InlineData("Shop.sln a/global.json", "a")]
    [InlineData("a/.git a/b/Shop.sln", "a")]
    [InlineData(".git/HEAD a/.git", "a")]
    // git itself passes over a .git folder without HEAD.
    [InlineData("a/.git/HEAD a/b/.git/config", "a")]
    [InlineData("a/readme.md a/b/Other.props", "a/b/c")]
    public void Is_the_nearest_folder_that_says_so(string files, string expected)
    {
        using var tree = new WorkTree().Write([.. files.Split(' '), "a/b/c/Api.csproj"]);

        var root = RepositoryRoot.Find(Path.Combine(tree.Root, "a", "b", "c"));

        Assert.Equal(Path.Combine(tree.Root, expected).TrimEnd(Path.DirectorySeparatorChar), root);
    }

    [Theory]
    [InlineData("true", "a", true)]
    [InlineData("TRUE", "a", true)]
    [InlineData("1", "a", true)]
    [InlineData("false", "a", false)]
    [InlineData("", "a", false)]
    [InlineData(null, "a", false)]
    // A development container has the whole clone.
    [InlineData("true", ".git/HEAD", false)]
    public void Is_truncated_in_a_container_without_git(string? value, string file, bool expected)
    {
        using var tree = new WorkTree().Write(file);

        Assert.Equal(expected, RepositoryRoot.IsTruncated(tree.Root, name => name == "DOTNET_RUNNING_IN_CONTAINER" ? value : null));
    }

    /// <summary>A git in the current folder or on a relative entry would be a program of the repository.</summary>
    [Fact]
    public void Git_is_taken_from_absolute_entries_of_the_path_only()
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        using var tree = new WorkTree().Write("bin/" + name);
        var folder = Path.Combine(tree.Root, "bin");
        var separator = Path.PathSeparator;

        Assert.Equal(Path.Combine(folder, name), GitExecutable.Find($".{separator}{separator}bin{separator}{tree.Root}{separator}{folder}"));
        Assert.Null(GitExecutable.Find($".{separator}bin{separator}"));
        Assert.Null(GitExecutable.Find(null));
    }
}
