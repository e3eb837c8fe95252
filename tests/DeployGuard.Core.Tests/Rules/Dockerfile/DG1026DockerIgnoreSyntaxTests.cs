using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Dockerfile;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Dockerfile;

public sealed class DG1026DockerIgnoreSyntaxTests
{
    private static TestRepository Repository(string ignoreFile) =>
        TestRepository.Dockerfile("FROM alpine:3.20\n").With(".dockerignore", ignoreFile);

    [Theory]
    [InlineData("**/bin\n[|!|]\n")]
    [InlineData("[|docs[draft|]\n")]
    [InlineData("![|docs[x|]\n")]
    [InlineData("[|bin\\|]\r\n")]
    public void Reports_what_the_builder_refuses(string ignoreFile) =>
        Assert.Equal(FindingLevel.Blocking, Assert.Single(Repository(ignoreFile).Reports<DG1026DockerIgnoreSyntax>()).Level);

    /// <summary>What other ignore files mean differently is still a pattern here.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("#!\n #a\n")]
    [InlineData("a]\n{a,b}\n\\[a\n[^a-z]x\n")]
    [InlineData("../above\n/\n.\n**\n")]
    public void Guards_patterns(string ignoreFile) => Repository(ignoreFile).Silent<DG1026DockerIgnoreSyntax>();

    /// <summary>A file that no build reads stops none.</summary>
    [Fact]
    public void Beside_no_Dockerfile_it_is_a_warning() =>
        Assert.Equal(
            FindingLevel.Warning,
            Assert.Single(TestRepository.Empty.With("docs/.dockerignore", "[|!|]").Reports<DG1026DockerIgnoreSyntax>()).Level);
}
