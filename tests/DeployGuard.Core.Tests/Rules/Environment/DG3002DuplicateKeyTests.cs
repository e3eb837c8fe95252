using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3002DuplicateKeyTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("[|A|]=1\nB=2\nA=3\n")]
    [InlineData("[|A|]=1\nA=1\n")] // the same value is still one line too many
    [InlineData("[|A|]=1\nexport A=2\n")]
    [InlineData("[|A|]=1\n[|A|]=2\nA=3\n")]
    [InlineData("[|A|]=1\nB='$A'\nA=3\n")] // a text and no use
    [InlineData("[|A|]=1\nA=2\nB=$A\n")]
    public void Reports_the_value_that_is_lost(string content) =>
        Assert.All(File(content).Reports<DG3002DuplicateKey>(), finding =>
            Assert.True(Assert.Single(finding.Related).Location.Span.Start > finding.Location.Span.Start));

    [Theory]
    [InlineData("A=1\na=2\nAB=3\n")] // names differ by case
    [InlineData("PATH=/a\nPATH=$PATH:/b\n")] // builds on the line above
    [InlineData("A=1\nB=${A:-x}\nA=2\n")] // used before it is replaced
    [InlineData("A\nA=1\nA\n")] // a key alone takes over what the shell has
    [InlineData("#A=1\nA=2\n")] // dotenv-linter counts no comments either
    [InlineData("Logging:A=1\nLogging:B=2\n")] // DG3001: not the same name for .NET
    [InlineData("=1\n=2\n")]
    [InlineData("A='\nA=1\n'\n")]
    public void Guards_keys_that_are_set_once(string content) => File(content).Silent<DG3002DuplicateKey>();

    [Fact]
    public void Two_files_may_set_the_same_key() => File("A=1\n").With(".env.ci", "A=2\n").Silent<DG3002DuplicateKey>();
}
