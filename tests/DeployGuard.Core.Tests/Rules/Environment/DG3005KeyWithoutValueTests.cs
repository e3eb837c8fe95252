using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3005KeyWithoutValueTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("[|A|]\n")]
    [InlineData("export [|A|]\nB=c\n")]
    [InlineData("B=c\n[|A|]  \r\n")]
    [InlineData("B=c\n[|A|]")]
    public void Reports_keys_alone(string content) => File(content).Reports<DG3005KeyWithoutValue>();

    [Theory]
    [InlineData("A=\nB=''\nC:\nD =\n")] // empty is a value
    [InlineData("A=\"b\"c\n")] // DG3001
    [InlineData("-----\n3x\n")] // DG3004
    [InlineData("#A\nexport\n")]
    [InlineData("A='b\nc\nd'\n")]
    public void Guards_values(string content) => File(content).Silent<DG3005KeyWithoutValue>();
}
