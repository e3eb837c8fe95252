using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3000EnvFileSyntaxTests
{
    private static TestRepository File(string content) => TestRepository.Empty.With(".env.test", content);

    [Theory]
    [InlineData("A=[|\"|]b\nB=c\n")]
    [InlineData("A=[|'|]b\nB='c'\n")] // compose closes the quote in the next line; the mistake is in the first
    [InlineData("[|/|]/ comment\nA=b\n")]
    [InlineData("[|;|] comment\r\nA=b\r\n")]
    [InlineData("[|MY KEY|]=1\n")]
    [InlineData("A[|$|]B=1\n[|set a|]\n")]
    [InlineData("A='it'[|s'|]\n")]
    public void Reports_what_compose_refuses(string content) =>
        Assert.All(File(content).Reports<DG3000EnvFileSyntax>(), finding => Assert.Equal(FindingLevel.Warning, finding.Level));

    [Theory]
    [InlineData("")]
    [InlineData("A='b\nc'\nD=\"e\n\"\n")] // values of several lines (compose-env B1.5)
    [InlineData("A=it's\nB=\"it's\"\n")] // a quote inside a value opens nothing
    [InlineData("A\nexport B=c\nD: e\n1F=g\nключ=x\n")] // odd, yet read
    [InlineData("A=${B\n")] // DG3006
    [InlineData("# it's \"open\n")]
    public void Guards_what_compose_reads(string content) => File(content).Silent<DG3000EnvFileSyntax>();

    /// <summary>Compose reads the .env of its own folder before anything else.</summary>
    [Theory]
    [InlineData("compose.yaml", ".env", FindingLevel.Blocking)]
    [InlineData("deploy/docker-compose.prod.yml", "deploy/.env", FindingLevel.Blocking)]
    [InlineData("compose.yaml", "src/.env", FindingLevel.Warning)]
    [InlineData("compose.yaml", ".env.example", FindingLevel.Warning)]
    [InlineData("compose.yaml", "api.env", FindingLevel.Warning)]
    [InlineData("other.yaml", ".env", FindingLevel.Warning)]
    public void Blocks_where_compose_reads_the_file(string beside, string path, FindingLevel level) => Assert.Equal(
        level,
        Assert.Single(TestRepository.Empty.WithFiles(beside).With(path, "[|?|]\n").Reports<DG3000EnvFileSyntax>()).Level);

    /// <summary>So does the file a service is given, unless it is raw.</summary>
    [Theory]
    [InlineData("api.env", FindingLevel.Blocking)]
    [InlineData("{path: api.env, required: false}", FindingLevel.Blocking)]
    [InlineData("{path: api.env, format: raw}", FindingLevel.Warning)]
    [InlineData("'${FILE}'", FindingLevel.Warning)]
    public void Blocks_where_a_service_gets_the_file(string envFile, FindingLevel level) => Assert.Equal(
        level,
        Assert.Single(TestRepository.Compose($"services: {{api: {{image: a, env_file: [{envFile}]}}}}").With("api.env", "[|?|]\n").Reports<DG3000EnvFileSyntax>()).Level);
}
