using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3004InvalidKeyTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("[|1A|]=b\n", FindingLevel.Warning)]
    [InlineData("[|.A|]=b\n", FindingLevel.Warning)]
    [InlineData("export [|-A|]=b\n", FindingLevel.Warning)]
    [InlineData("[|A[0]|]=b\n", FindingLevel.Warning)]
    [InlineData("[|ключ|]=b\n", FindingLevel.Warning)]
    [InlineData("[|A\tB|]=b\n", FindingLevel.Warning)]
    [InlineData("[|=|]b\n", FindingLevel.Warning)]
    [InlineData("[|my.key|]=b\n", FindingLevel.Suggestion)]
    [InlineData("[|my-key|]=b\n", FindingLevel.Suggestion)]
    [InlineData("[|a.b-é|]\n", FindingLevel.Warning)]
    public void Reports_keys_a_shell_cannot_set(string content, FindingLevel level) =>
        Assert.Equal(level, Assert.Single(File(content).Reports<DG3004InvalidKey>()).Level);

    [Theory]
    [InlineData("A=b\n_a1=c\n  export B_2=d\n")] // blanks before a name (dotenv-linter: LeadingCharacter)
    [InlineData("Logging__LogLevel__Default=Debug\nConnectionStrings__Default=x\n")] // .NET
    [InlineData("\uFEFFA=b\n")] // the byte order mark is no part of the name (dotenv-linter: LeadingCharacter)
    [InlineData("A:B=c\n")] // DG3001
    [InlineData("A=\"b\"c-d\n")] // DG3001
    [InlineData("A B=c\n")] // DG3000
    public void Guards_names(string content) => File(content).Silent<DG3004InvalidKey>();
}
