using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3006BrokenSubstitutionTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("A=[|${B|]\n")]
    [InlineData("A=x[|${B:-c|] # d\nE=f\n")]
    [InlineData("A=\"[|${B|]\"\n")]
    [InlineData("A=[|${}|]\n")]
    [InlineData("A=[|${B:0:3}|]-[|${C^^}|]\n")]
    [InlineData("A=[|${B#x}|]\n")]
    [InlineData("A=\"b\\n[|${C!}|]\"\n")]
    public void Reports_what_compose_refuses(string content) =>
        Assert.All(File(content).Reports<DG3006BrokenSubstitution>(), finding => Assert.Equal(FindingLevel.Warning, finding.Level));

    [Theory]
    [InlineData("A=${X:-d}\nB=${X-d}\nC=${X:?m}\nD=${X:+a}\nE=${X:-${Y:-z}}\n")] // dotenv-linter#776
    [InlineData("A='${B'\nC='${D!}'\n")] // single quotes hold no variables
    [InlineData("A=$\nB=$$\nC=$1\nD=$(x)\nE=$[x]\nF={x}\nG=}\n")]
    [InlineData("A=\"\\${B\"\nC=$${D\n")] // a dollar sign that is one
    [InlineData("# ${A\nB=c # ${D\n")]
    public void Guards_substitutions(string content) => File(content).Silent<DG3006BrokenSubstitution>();

    [Theory]
    [InlineData(".env", FindingLevel.Blocking)]
    [InlineData(".env.example", FindingLevel.Warning)]
    [InlineData("src/.env", FindingLevel.Warning)]
    public void Blocks_where_compose_reads_the_file(string path, FindingLevel level) => Assert.Equal(
        level,
        Assert.Single(TestRepository.Empty.WithFiles("compose.yaml").With(path, "A=[|${|]\n").Reports<DG3006BrokenSubstitution>()).Level);
}
