using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.IgnoreFiles;

public sealed class GitIgnoreReaderTests
{
    private static GitIgnoreDocument Read(string content) =>
        (GitIgnoreDocument)new GitIgnoreReader().Read(new SourceText(".gitignore", content));

    private static string[] Written(GitIgnoreDocument document) =>
        [.. document.Patterns.Select(pattern => document.Text.ToString(pattern.Span))];

    [Fact]
    public void Patterns_and_comments_know_where_they_stand()
    {
        var document = Read("# build\r\n[Bb]in/\r\n\r\n!/keep  \n \\#x\n\\#y\n");

        Assert.Equal(["[Bb]in/", "!/keep", " \\#x", "\\#y"], Written(document));
        Assert.Equal(["build"], document.Comments.Select(comment => comment.Text));
        Assert.Empty(document.Problems);
    }

    [Theory]
    [InlineData("a ", "a")]
    [InlineData("a\\ ", "a\\ ")]
    [InlineData("a\\  ", "a\\ ")]
    [InlineData("a\\\\ ", "a\\\\")]
    [InlineData("a  \\", "a  \\")]
    [InlineData("a\t", "a\t")] // only blanks are dropped
    [InlineData("a\r", "a")] // git adds the line end that is missing
    [InlineData("a\0b", "a")]
    [InlineData("   ", null)]
    [InlineData("#a", null)]
    public void A_line_ends_where_git_ends_it(string line, string? expected) =>
        Assert.Equal(expected, Written(Read(line)).SingleOrDefault());

    [Theory]
    [InlineData("bin/", false, true, false)]
    [InlineData("!/bin", true, false, true)]
    [InlineData("a/b", false, false, true)]
    [InlineData("\\!a", false, false, false)]
    [InlineData("!!a", true, false, false)]
    [InlineData("/", false, true, false)]
    public void A_pattern_says_what_it_is(string line, bool isNegated, bool isDirectoryOnly, bool isAnchored)
    {
        var pattern = Assert.Single(Read(line).Patterns);

        Assert.Equal((isNegated, isDirectoryOnly, isAnchored), (pattern.IsNegated, pattern.IsDirectoryOnly, pattern.IsAnchored));
        Assert.Equal(line, pattern.ToString());
    }
}
