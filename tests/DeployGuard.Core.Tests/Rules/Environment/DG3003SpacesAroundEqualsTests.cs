using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3003SpacesAroundEqualsTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("A[| = |]b\n")]
    [InlineData("A[| =|]b\n")]
    [InlineData("A=[| |]b\n")]
    [InlineData("A[|\t|]=\n")]
    [InlineData("export A=[|\t |]'b'\n")]
    [InlineData("A[| |]=#b\n")]
    [InlineData("A[| = |]b = c\n")] // dotenv-linter skips lines with two equals signs
    public void Reports_blanks(string content)
    {
        // Blanks on both sides are one finding.
        var expected = content.Replace("[| = |]", "[| = |]", StringComparison.Ordinal).Replace("[| =|]", "[| |]=", StringComparison.Ordinal);
        File(expected).Reports<DG3003SpacesAroundEquals>();
    }

    [Theory]
    [InlineData("A=b\nB=b = c\nexport  C=d\n")]
    [InlineData("A=\nB=  \nC= \r\n")] // blanks at the end of the line: DG3007
    [InlineData("A: b\n")] // DG3001
    [InlineData("A= # comment\n")] // DG3001: without the blank it would be no better
    [InlineData("A=\"b\" Z = 9\n")] // DG3001
    [InlineData("A='\nB = c\n'\n")]
    [InlineData("# A = b\n  D=e\n")]
    public void Guards_other_blanks(string content) => File(content).Silent<DG3003SpacesAroundEquals>();

    [Fact]
    public void Fixes_only_the_blanks() =>
        File("export A = b c # d = e\r\nB= 'f = g'\nC =\n").IsFixedTo<DG3003SpacesAroundEquals>(
            ".env.test", "export A=b c # d = e\r\nB='f = g'\nC=\n");
}
