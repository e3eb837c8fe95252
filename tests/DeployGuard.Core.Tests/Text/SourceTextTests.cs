using System.Text;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Text;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("ab", 2, 1, 3)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 1, 3)] // a lone CR ends no line for the readers of these formats
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("é😀x", 3, 1, 4)] // UTF-16 characters, as MSBuild and SARIF count
    [InlineData("ab", 99, 1, 3)]
    public void Maps_offset_to_one_based_position(string content, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new SourceText("f", content).GetPosition(offset));

    [Theory]
    [InlineData("a\r\nb\n", 1, "a")]
    [InlineData("a\r\nb\n", 2, "b")]
    [InlineData("a\r\nb\n", 3, "")]
    [InlineData("\r\n", 1, "")]
    [InlineData("a\r", 1, "a\r")]
    public void Lines_come_without_their_end(string content, int line, string expected)
    {
        var text = new SourceText("f", content);
        Assert.Equal(expected, text.ToString(text.GetLine(line)));
    }

    [Fact]
    public void Byte_order_marks_choose_the_encoding_and_are_dropped()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            var text = SourceText.Decode("f", [.. encoding.GetPreamble(), .. encoding.GetBytes("FROM é")]);
            Assert.Equal("FROM é", text.Content);
            Assert.True(text.HasByteOrderMark);
        }
    }

    [Fact]
    public void Invalid_bytes_are_replaced_not_thrown()
    {
        var text = SourceText.Decode("f", [0x41, 0xFF, 0x42]);
        Assert.Equal("A\uFFFDB", text.Content);
        Assert.False(text.HasByteOrderMark);
    }
}
