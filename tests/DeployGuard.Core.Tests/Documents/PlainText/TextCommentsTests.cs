using DeployGuard.Documents.PlainText;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Documents.PlainText;

public sealed class TextCommentsTests
{
    [Theory]
    [InlineData("# a", "a")]
    [InlineData("  // a", "a")]
    [InlineData("<!-- a -->", "a")]
    [InlineData("/* a */", "a")]
    [InlineData("{/* a */}", "a")]
    [InlineData("<# a #>", "a")]
    [InlineData("-- a", "a")]
    [InlineData("REM a", "a")]
    [InlineData(":: a", "a")]
    [InlineData("; a", "a")]
    [InlineData("' a", "a")]
    [InlineData("\" : 1, // a", "a, trailing")]
    [InlineData("\"x\": 1,// a", "a, trailing")]
    [InlineData("<x /><!-- a -->", "a, trailing")]
    [InlineData("<!-- a --> <x />", "a, trailing")]
    [InlineData("x # a", "a, trailing")]
    [InlineData("/*", "")]
    [InlineData("one\r\n# a\r\n", "a")]
    [InlineData("# a\n# b", "a|b")]
    public void What_looks_like_a_comment_is_one(string text, string expected) => Assert.Equal(expected, Describe(text));

    [Theory]
    [InlineData("http://host")]
    [InlineData("a#b")]
    [InlineData("run --option")]
    [InlineData("it's")]
    [InlineData("50% of 3 * 4")]
    [InlineData("remote")]
    [InlineData("a;b")]
    [InlineData("std::string")]
    public void Code_is_no_comment(string text) => Assert.Empty(Read(text));

    [Fact]
    public void The_span_ends_before_the_sign_that_ends_the_comment()
    {
        var comment = Assert.Single(Read("x <!-- a b --> y"));
        Assert.Equal(TextSpan.FromBounds(2, 11), comment.Span);
    }

    private static string Describe(string text) =>
        string.Join("|", Read(text).Select(comment => comment.Text + (comment.IsTrailing ? ", trailing" : "")));

    private static IReadOnlyList<DeployGuard.Documents.Comment> Read(string text) => TextComments.Read(new SourceText("file", text));
}
