using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Verification;

public sealed class MarkupTests
{
    [Fact]
    public void Markup_is_removed_and_its_spans_kept()
    {
        var markup = Markup.Parse("FROM [|a|]\nUSER [||]");
        Assert.Equal("FROM a\nUSER ", markup.Text);
        Assert.Equal([new TextSpan(5, 1), new TextSpan(12, 0)], markup.Spans);
    }

    [Fact]
    public void Rendering_restores_the_markup() =>
        Assert.Equal("[|a|] b [|c|]", Markup.Render("a b c", [new TextSpan(4, 1), new TextSpan(0, 1)]));
}
