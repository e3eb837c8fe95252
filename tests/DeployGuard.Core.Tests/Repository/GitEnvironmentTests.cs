namespace DeployGuard.Core.Tests.Repository;

/// <summary>Changes the environment of the test run, so nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(GitEnvironmentTests), DisableParallelization = true)]
[Collection(nameof(GitEnvironmentTests))]
public sealed class GitEnvironmentTests
{
    /// <summary>A build started by a git hook inherits variables that point git at another repository.</summary>
    [Theory]
    [InlineData("GIT_DIR")]
    [InlineData("GIT_WORK_TREE")]
    [InlineData("GIT_INDEX_FILE")]
    [InlineData("GIT_COMMON_DIR")]
    public void Variables_of_an_outer_git_do_not_reach_the_listing(string variable)
    {
        using var tree = WorkTree.WithGit().Write("a").Commit();
        var before = Environment.GetEnvironmentVariable(variable);
        Environment.SetEnvironmentVariable(variable, Path.Combine(tree.Holder, "nowhere"));
        try
        {
            Assert.Equal(["Tracked a"], tree.Scan());
            Assert.Equal(Path.Combine(tree.Holder, "nowhere"), Environment.GetEnvironmentVariable(variable));
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, before);
        }
    }
}
