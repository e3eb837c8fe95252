using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5107CredentialInEnvFileTests
{
    // Assembled here, so that no scanner takes this file for a leak.
    private static readonly string Token = "gh" + "p_" + "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5";

    [Theory]
    [InlineData(".env", "# DB_PASSWORD=[|Winter-2031|]\n", FindingLevel.Warning)]
    [InlineData(".env", "#DB_PASSWORD=\"[|Winter-2031|]\"\n", FindingLevel.Warning)]
    [InlineData(".env", "# export DB_PASSWORD=[|Winter-2031|]\n", FindingLevel.Warning)]
    [InlineData(".env", "A=b # DB_PASSWORD=[|Winter-2031|]\n", FindingLevel.Warning)]
    [InlineData(".env", "# DB_URL=postgres://app:[|Winter-2031|]@db/app\n", FindingLevel.Warning)]
    [InlineData("prod.env", "# DB_PASSWORD=[|Winter-2031|]\n", FindingLevel.Warning)]
    [InlineData(".env.development", "# DB_PASSWORD=[|Winter-2031|]\n", FindingLevel.Suggestion)]
    [InlineData(".env.example", "# DB_PASSWORD=[|x7Kd93mQp20vRt81LwZ4|]\n", FindingLevel.Suggestion)] // a generator made it
    public void Reports(string path, string content, FindingLevel level)
    {
        var finding = TestRepository.Empty.With(path, content).Reports<DG5107CredentialInEnvFile>()[0];
        Assert.Equal(level, finding.Level);
        Assert.DoesNotContain("2031", finding.Message + finding.Context, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".env")]
    [InlineData(".env.test")]
    [InlineData(".env.example")]
    public void A_token_blocks_wherever_it_stands(string path)
    {
        var findings = TestRepository.Empty.With(path, $"# was API_TOKEN={Token}\n").Findings(new DG5107CredentialInEnvFile());
        Assert.Equal(FindingLevel.Blocking, Assert.Single(findings).Level);
        Assert.DoesNotContain(Token, findings[0].Message + findings[0].Context, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".env", "DB_PASSWORD=Winter-2031\n")] // DG3010
    [InlineData(".env.example", "# DB_PASSWORD=Winter-2031\n")] // shows how one looks
    [InlineData(".env.test", "# DB_PASSWORD=Winter-2031\n")]
    [InlineData(".env", "# DB_PASSWORD=\n# API_KEY=<your key 1>\n# TOKEN=$TOKEN1\n# DB_PASSWORD=changeme1\n")]
    [InlineData(".env", "# password: see the vault, entry 7\n# The password of 2024 was changed\n")] // prose, gitleaks#877
    [InlineData(".env", "# TOKEN_LIFETIME_SECONDS=36000a\n# PORT=8080\n")]
    [InlineData(".env", "# DB_PASSWORD=required\n")]
    public void Guards(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG5107CredentialInEnvFile>();

    [Theory]
    [InlineData(FileState.Untracked)]
    [InlineData(FileState.Ignored)]
    public void What_git_does_not_track_does_not_leak(FileState state) =>
        TestRepository.Empty.With(".env", "# DB_PASSWORD=Winter-2031\n", state).Silent<DG5107CredentialInEnvFile>();
}
