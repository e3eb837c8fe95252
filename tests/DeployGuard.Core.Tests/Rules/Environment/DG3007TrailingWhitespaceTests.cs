using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3007TrailingWhitespaceTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("A=b[| |]\nC=d[|\t|]\r\nE=f[| \t |]")] // tabs too, which dotenv-linter leaves
    [InlineData("A='b'[| |]\nC=\"d\"[| |]\n")]
    [InlineData("A=[|  |]\nB[| |]\n")]
    [InlineData("A=\"b \nc\"[| |]\n")]
    public void Reports_blanks_behind_values(string content) => File(content).Reports<DG3007TrailingWhitespace>();

    [Theory]
    [InlineData("A=b\r\nC='d '\nE=\"f \"\n")]
    [InlineData("A='b  \nc '\nD=\"e\t\nf\"\n")] // part of a value of several lines
    [InlineData("# a \n \n\t\nB=c # d \n")] // nobody reads a value there
    [InlineData("A=\"b\" C=d\n")]
    public void Guards_other_blanks(string content) => File(content).Silent<DG3007TrailingWhitespace>();

    [Fact]
    public void Fixes_only_the_blanks() =>
        File("A=b \r\nC='d \n ' \t\n# e \nF= ").IsFixedTo<DG3007TrailingWhitespace>(".env.test", "A=b\r\nC='d \n '\n# e \nF=");
}
