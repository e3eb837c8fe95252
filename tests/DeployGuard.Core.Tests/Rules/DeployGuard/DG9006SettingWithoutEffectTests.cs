using DeployGuard.Core.Tests.Verification;
using DeployGuard.Text;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.DeployGuard;

/// <summary>Which projects it is reported for is decided, and tested, in the build.</summary>
public class DG9006SettingWithoutEffectTests
{
    [Theory]
    [InlineData("<Project>\n  <[|DeployGuardBlockOn|]>Warning</DeployGuardBlockOn>\n</Project>")]
    [InlineData("<Project>\n  <[|deployguardblockon|]>Warning</deployguardblockon>\n</Project>")]
    [InlineData("<DeployGuardBlockOnX /><!-- DeployGuardBlockOn --><[|DeployGuardBlockOn|]>")]
    // Set in a file that the project imports: its beginning stands for it.
    [InlineData("[||]<Project />")]
    public void Reports_the_property_where_the_project_sets_it(string markup)
    {
        var expected = Markup.Parse(markup);
        var finding = HostFindings.SettingWithoutEffect(new SourceText("A.csproj", expected.Text), "DeployGuardBlockOn");
        Assert.Equal(("DG9006", expected.Spans.Single()), (finding.RuleId, finding.Location.Span));
        Assert.StartsWith("DeployGuardBlockOn has no effect in a project", finding.Message, StringComparison.Ordinal);
    }
}
