using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3009EnvFileStyleTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("A=b[||]")]
    [InlineData("A=b\n\n[|\n|]B=c\n")]
    [InlineData("A=b\r\n\r\n[| \r\n\r\n|]")]
    [InlineData("[|a|]=b\n[|bC|]=d\n")]
    [InlineData("A=[|\"b\"|]\nB=[|'c'|] \n")]
    [InlineData("B=c\n[|A|]=b\n")]
    public void Reports_what_looks_different(string content) => File(content).Reports<DG3009EnvFileStyle>();

    [Theory]
    [InlineData("")]
    [InlineData("A=b\n\nB=c\n\n")]
    [InlineData("A='\n\n\n'\n")] // blank lines of a value
    [InlineData("AllowedHosts=x\nhttp_proxy=\nlogging__level=Debug\nno_proxy=\n")]
    [InlineData("Logging__LogLevel__Default=Debug\n")] // .NET (compose-env B3: LowercaseKey)
    [InlineData("A='b c'\nB=\"$C\"\nD='e#f'\nG=''\nH='i=j'\nK=\"a\\n\"\n")] // quotes that are needed
    [InlineData("A='b'#c\nB=\"d\" E=f\nG=\"h\"i\n")] // without quotes the value would run on
    [InlineData("B=c\n\nA=b\n# next\nA2=d\n")] // another group
    [InlineData("A=1\nA=2\nB=3\n")]
    public void Guards_the_common_style(string content) => File(content).Silent<DG3009EnvFileStyle>();

    [Theory]
    [InlineData("A=\"b\"\n\n\n\nC='d' \n\n\nE=f", "A=b\n\nC=d \n\nE=f\n")]
    [InlineData("A=b\r\nB=c", "A=b\r\nB=c\r\n")]
    public void Fixes_what_looks_different(string content, string expected) => File(content).IsFixedTo<DG3009EnvFileStyle>(".env.test", expected);

    [Fact]
    public void It_is_opt_in() => Assert.Equal(AnalysisMode.All, new DG3009EnvFileStyle().Metadata.Mode);
}
