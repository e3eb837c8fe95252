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

    [Fact]
    public void Picks_parts_in_the_order_given()
    {
        var picked = Joined().Pick([new TextSpan(8, 1), new TextSpan(0, 5)]);
        Assert.Equal("ca   b", picked.Content);
        Assert.Equal(Joined().ToSource(8), picked.ToSource(0));
        Assert.Equal(Joined().ToSource(4), picked.ToSource(5));
    }

    [Fact]
    public void An_empty_first_piece_does_not_move_what_follows() =>
        Assert.Equal(4, MappedText.Join(Source, [new TextSpan(0, 0), new TextSpan(4, 1)]).ToSource(0));

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
