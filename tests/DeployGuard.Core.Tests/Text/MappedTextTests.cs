using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Text;

public sealed class MappedTextTests
{
    private static readonly SourceText Source = new("Dockerfile", "RUN a \\\n  b \\\n# note\n  c");

    private static MappedText Joined() => MappedText.Join(Source,
        [TextSpan.FromBounds(4, 6), TextSpan.FromBounds(8, 12), TextSpan.FromBounds(21, 24)]);

    [Fact]
    public void Joins_pieces_without_separator() => Assert.Equal("a   b   c", Joined().Content);

    [Fact]
    public void Maps_every_character_back_to_the_same_character()
    {
        var text = Joined();
        for (var i = 0; i < text.Content.Length; i++)
            Assert.Equal(text.Content[i], Source.Content[text.ToSource(i)]);
    }

    [Fact]
    public void Span_over_a_seam_reaches_from_first_to_last_character()
    {
        var text = Joined();
        var span = text.ToSource(new TextSpan(text.Content.IndexOf('b'), 5));
        Assert.Equal("b \\\n# note\n  c", Source.ToString(span));
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(2, 4)]
    [InlineData(1, 1)]
    [InlineData(8, 1)]
    [InlineData(3, 0)]
    [InlineData(9, 0)]
    public void Slice_keeps_content_and_mapping(int start, int length)
    {
        var slice = Joined().Slice(start, length);
        Assert.Equal(Joined().Content.Substring(start, length), slice.Content);
        for (var i = 0; i < length; i++) Assert.Equal(Joined().ToSource(start + i), slice.ToSource(i));
    }
}
