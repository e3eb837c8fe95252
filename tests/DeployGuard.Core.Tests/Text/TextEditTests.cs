using DeployGuard.Core.Tests.Verification;
using DeployGuard.Text;

namespace DeployGuard.Core.Tests.Text;

public sealed class TextEditTests
{
    [Theory]
    [InlineData("A=[|b c|]", "'b c'", "'|'")]
    [InlineData("A=[|b|]", "b;", ";")]
    [InlineData("A=[|b|]", "c", "c")] // nothing stays
    [InlineData("A=[||]", "c", "c")]
    [InlineData("A=[|b|]", "b", "")] // nothing changes
    public void Narrow_leaves_out_what_stays(string markup, string newText, string expected)
    {
        var (text, spans) = Markup.Parse(markup);
        var edit = new TextEdit(new Location(new SourceText("a", text), spans[0]), newText);
        Assert.Equal(expected, string.Join("|", edit.Narrow().Select(one => one.NewText)));
        Assert.Equal(FixContract.Apply(text, [edit]), FixContract.Apply(text, edit.Narrow()));
    }
}
