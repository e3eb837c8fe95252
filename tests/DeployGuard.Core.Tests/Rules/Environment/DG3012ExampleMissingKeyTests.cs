using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3012ExampleMissingKeyTests
{
    private static TestRepository Repository(string example, string env, FileState state = FileState.Ignored, string name = ".env.example") =>
        TestRepository.Empty.With("app/" + name, example).With("app/.env", env, state);

    [Theory]
    [InlineData("[|A|]=\n", "A=1\nB=2\n", "'B' of .env is not shown here; add B=")]
    [InlineData("[|A|]=\n", "A=1\nB=2\nC=3\n", "'B' and 'C' of .env are not shown here; add each with an empty value")]
    [InlineData("[|A|]=\n", "B=1\nC=2\nD=3\nE=4\n", "'B', 'C' and 2 more of .env are not shown here; add each with an empty value")]
    [InlineData("[|A|]=\n", "A=1\na=2\n", "'a' of .env is not shown here; add a=")] // names have a case
    [InlineData("[||]# nothing yet\n", "A=1\n", "'A' of .env is not shown here; add A=")]
    [InlineData("[|A|]=\n# B or not\n", "A=1\nB=2\n", "'B' of .env is not shown here; add B=")] // a sentence shows nothing
    public void Reports(string example, string env, string message) =>
        Assert.Equal(message, Assert.Single(Repository(example, env).Reports<DG3012ExampleMissingKey>()).Message);

    [Theory]
    [InlineData(FileState.Untracked)]
    [InlineData(FileState.Tracked)]
    [InlineData(FileState.Unknown)]
    public void Reports_whatever_git_says_of_the_file(FileState state) => Repository("[|A|]=\n", "A=1\nB=\n", state).Reports<DG3012ExampleMissingKey>();

    [Theory]
    [InlineData(".env.sample")]
    [InlineData(".env.template")]
    [InlineData("env.dist")]
    public void Reports_in_an_example_of_any_name(string name) => Repository("[|A|]=\n", "A=1\nB=\n", name: name).Reports<DG3012ExampleMissingKey>();

    [Theory]
    [InlineData("A=\n", "A=\nB=secret\n", "A=\nB=\n")]
    [InlineData("A=", "A=\nB=\nC=\n", "A=\nB=\nC=\n")] // no line end
    [InlineData("A=\r\n", "A=\nB=\n", "A=\r\nB=\r\n")]
    public void Adds_the_names_and_never_a_value(string example, string env, string expected) =>
        Repository(example, env).IsFixedTo<DG3012ExampleMissingKey>("app/.env.example", expected);

    [Theory]
    [InlineData("A=\nB=\n", "A=1\n")]
    [InlineData("A=\n# B=8080\n", "A=1\nB=2\n")] // shown in a comment
    [InlineData("A=\n# export B=\n", "A=1\nB=2\n")]
    [InlineData("B=\nA=\n", "A=1\nB=2\n")]
    [InlineData("A=\n", "A=1\nConnectionStrings:Shop=x\n")] // DG3001's
    public void Guards(string example, string env) => Repository(example, env).Silent<DG3012ExampleMissingKey>();

    /// <summary>Subsets and extras are what variants are for (dotenv-linter#541).</summary>
    [Theory]
    [InlineData(".env.local")]
    [InlineData(".env.production")]
    [InlineData("api.env")]
    public void Guards_variants(string name) =>
        TestRepository.Empty.With(".env.example", "A=\n").With(name, "B=1\n", FileState.Ignored).Silent<DG3012ExampleMissingKey>();

    [Fact]
    public void Guards_other_folders() =>
        TestRepository.Empty.With("a/.env.example", "A=\n").With("b/.env", "B=1\n").Silent<DG3012ExampleMissingKey>();
}
