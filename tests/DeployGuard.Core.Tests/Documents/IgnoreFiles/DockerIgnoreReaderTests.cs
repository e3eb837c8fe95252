using DeployGuard.Documents.IgnoreFiles;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.IgnoreFiles;

public sealed class DockerIgnoreReaderTests
{
    private static DockerIgnoreDocument Read(string content) =>
        (DockerIgnoreDocument)new DockerIgnoreReader().Read(new SourceText(".dockerignore", content));

    [Theory]
    [InlineData("bin", "bin")]
    [InlineData("bin", "bin/Debug/a.dll")] // a match of a folder covers everything below
    [InlineData("bin/", "bin/a")] // no "folders only": the trailing / is dropped
    [InlineData("bin/", "bin")]
    [InlineData("/bin", "bin/a")]
    [InlineData("./a//b/", "a/b/c")]
    [InlineData("a/../b", "b")]
    [InlineData("  bin\t", "bin")]
    [InlineData("*", "a/b")]
    [InlineData("*.user", "a.user")]
    [InlineData("*/temp*", "a/temporary.txt")]
    [InlineData("**/bin", "bin")]
    [InlineData("**/bin", "a/b/bin/c")]
    [InlineData("**/*.pfx", "a/b/c.pfx")]
    [InlineData("**.pfx", ".pfx")]
    [InlineData("a**b", "ab")]
    [InlineData("a**b", "ac/b")] // the pair takes whole folders
    [InlineData("bin/**", "bin/a/b")]
    [InlineData("**/obj/**", "a/obj/b/c")]
    [InlineData("**", "a/b")]
    [InlineData("***", "a/b")]
    [InlineData("a/**/b", "a/b")]
    [InlineData("a/**/b", "a/x/y/b")]
    [InlineData("file?", "file1")]
    [InlineData("[a-c]x", "bx")]
    [InlineData("[^a-c]x", "dx")]
    [InlineData(@"[\]]x", "]x")]
    [InlineData(@"\*", "*")]
    [InlineData(@"\#a", "#a")]
    [InlineData(" #a", "#a")] // a comment only in the first column
    [InlineData("a b", "a b")]
    [InlineData("a]b", "a]b")]
    [InlineData("{a,b}", "{a,b}")] // no alternatives in this language
    [InlineData("+(a)|b$^.", "+(a)|b$^.")]
    public void Excludes(string pattern, string path) => Assert.True(Read(pattern).IsExcluded(path));

    [Theory]
    [InlineData("bin", "src/bin/a")] // anchored at the root of the context, unlike .gitignore (moby#27144)
    [InlineData("*.user", "a/b.user")]
    [InlineData("bin/**", "bin")] // the contents only
    [InlineData("Bin", "bin")] // casing counts on every system
    [InlineData("#bin", "bin")]
    [InlineData("bin", "binary")]
    [InlineData("a?b", "a/b")]
    [InlineData("[a-z/]x", "/x")]
    [InlineData("a[^b]c", "a/c")]
    [InlineData(@"\*", "a")]
    [InlineData("../a", "a")]
    [InlineData(".", "a")]
    [InlineData("/", "a")]
    [InlineData("**bin", "cabin")]
    [InlineData("a.b", "axb")]
    [InlineData("", "a")]
    public void Keeps(string pattern, string path) => Assert.False(Read(pattern).IsExcluded(path));

    [Theory]
    [InlineData("*.md\n!README.md", "README.md", false)]
    [InlineData("*.md\n!README.md", "a.md", true)]
    [InlineData("!README.md\n*.md", "README.md", true)] // the last match wins
    [InlineData("*\n!src", "src/a/b", false)] // an exception for a folder covers everything below
    [InlineData("*\n!src\nsrc/bin", "src/bin/a", true)]
    [InlineData("*\n! src/", "src/a", false)]
    [InlineData("**/.git\n!.git/HEAD", ".git/HEAD", false)]
    [InlineData("**/.git\n!.git/HEAD", ".git/config", true)]
    [InlineData("a\r\n!a/b\r\n", "a/b", false)]
    [InlineData("a\r\n!a/b\r\n", "a/c", true)]
    public void The_last_pattern_that_matches_decides(string content, string path, bool excluded) =>
        Assert.Equal(excluded, Read(content).IsExcluded(path));

    [Fact]
    public void Patterns_know_where_they_stand()
    {
        var document = Read("# all\n\n  **/bin  \r\n!  keep\r\n");

        Assert.Equal(["**/bin", "!  keep"], document.Patterns.Select(pattern => document.Text.ToString(pattern.Span)));
        Assert.Equal(["**/bin", "!keep"], document.Patterns.Select(pattern => pattern.ToString()));
        Assert.Equal("**/bin", document.Decide("a/bin/b")?.Value);
        Assert.Null(document.Decide("a"));
        Assert.Equal(["all"], document.Comments.Select(comment => comment.Text));
        Assert.Empty(document.Problems);
    }

    [Theory]
    [InlineData("a\n[|!|]\nb", "'!' alone")]
    [InlineData("[|!  |]", "'!' alone", true)]
    [InlineData("[|a[b|]", "[ has no matching ]")]
    [InlineData("[|[]|]", "[ has no matching ]")]
    [InlineData("[|[^]|]", "[ has no matching ]")]
    [InlineData("[|[a-]|]", "[ has no matching ]")]
    [InlineData("[|[-a]|]", "[ has no matching ]")]
    [InlineData("![|x[|]", "[ has no matching ]")]
    [InlineData(@"[|bin\|]", "nothing follows")]
    public void Refused_patterns_are_problems_and_the_rest_is_read(string markup, string message, bool trimmed = false)
    {
        var start = markup.IndexOf("[|", StringComparison.Ordinal);
        var end = markup.LastIndexOf("|]", StringComparison.Ordinal) - 2;
        var content = markup.Remove(end + 2, 2).Remove(start, 2);
        var document = Read(content + "\nlast");

        var problem = Assert.Single(document.Problems);
        Assert.Equal(content[start..end].TrimEnd(), document.Text.ToString(problem.Span).TrimEnd());
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Message.Length, 1, 160);
        Assert.True(document.IsExcluded("last"));
        Assert.False(trimmed && problem.Span.Length != 1);
    }

    [Theory]
    [InlineData("*\n!src", true)]
    [InlineData("/**\n!src", true)]
    [InlineData("**/*\n!src", true)]
    [InlineData("**/bin", false)]
    [InlineData("!*", false)]
    public void An_allow_list_begins_by_keeping_everything_out(string content, bool expected) =>
        Assert.Equal(expected, Read(content).IsAllowList);
}
