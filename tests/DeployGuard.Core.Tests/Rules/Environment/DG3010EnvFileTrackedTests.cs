using DeployGuard.Core.Tests.Verification;
using DeployGuard.Repository;
using DeployGuard.Rules.Environment;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3010EnvFileTrackedTests
{
    // Put together here, so that no scanner takes this file for a leak.
    private static readonly string Token = "gh" + "p_" + "R8wKq2LmX5tVb7NcY3dHs9JfZa4Ge6Pu1TiQ";

    [Theory]
    [InlineData(".env", "PORT=80\n[|DB_PASSWORD|]=Quiet-Meadow-17\n")]
    [InlineData("deploy/.env.production", "[|Payment__ApiKey|]='k-93hdLq81'\n")]
    [InlineData("api.env", "export [|API_TOKEN|]=\"8fh27dk1\"\n")]
    [InlineData(".env", "[|ConnectionStrings__Shop|]=Host=db;Username=shop;Password=Quiet-Meadow-17\n")]
    [InlineData(".env", "[|DATABASE_URL|]=postgres://shop:Quiet-Meadow-17@db/shop\n")]
    [InlineData(".env.local", "[|DB_PASSWORD|]=Quiet-Meadow-17\nAPI_KEY=8fh27dk1mm\n")] // one finding for the file
    public void Reports_a_committed_secret(string path, string content) =>
        Assert.Equal(FindingLevel.Blocking, Assert.Single(TestRepository.Empty.With(path, content).Reports<DG3010EnvFileTracked>()).Level);

    /// <summary>A test database's password protects nothing; what a service issued does.</summary>
    [Fact]
    public void Reports_a_token_in_a_file_for_tests() =>
        Assert.Equal(FindingLevel.Blocking, Assert.Single(TestRepository.Empty.With(".env.test", $"[|SOME_VALUE|]={Token}\n").Reports<DG3010EnvFileTracked>()).Level);

    [Fact]
    public void Never_shows_the_value() =>
        Assert.DoesNotContain("Quiet", Assert.Single(TestRepository.Empty.With(".env", "[|DB_PASSWORD|]=Quiet-Meadow-17\n").Reports<DG3010EnvFileTracked>()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(".env", "[|PORT|]=80\n")]
    [InlineData(".env.production", "[|DB_PASSWORD|]=\n")]
    public void A_file_that_only_invites_secrets_is_a_suggestion(string path, string content) =>
        Assert.Equal(FindingLevel.Suggestion, Assert.Single(TestRepository.Empty.With(path, content).Reports<DG3010EnvFileTracked>()).Level);

    [Theory]
    [InlineData(".env.example", "DB_PASSWORD=Quiet-Meadow-17\n")] // another rule's
    [InlineData("env.example", "DB_PASSWORD=Quiet-Meadow-17\n")]
    [InlineData(".env.test", "DB_PASSWORD=Quiet-Meadow-17\n")] // the database of a test
    [InlineData(".env.local", "LOG_LEVEL=Debug\n")]
    [InlineData(".env", "DB_PASSWORD=changeme\n")] // DG3016 says it
    [InlineData(".env", "# nothing yet\n")]
    [InlineData("versions.env", "POSTGRES_VERSION=17\n")]
    [InlineData("api.env", "DB_PASSWORD=${DB_PASSWORD}\n")] // comes from elsewhere
    [InlineData("api.env", "DB_PASSWORD_FILE=/run/secrets/db\n")]
    public void Guards(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG3010EnvFileTracked>();

    [Theory]
    [InlineData(FileState.Untracked)]
    [InlineData(FileState.Unknown)] // without git nobody knows
    [InlineData(FileState.Ignored)]
    public void Guards_files_that_git_does_not_track(FileState state) =>
        TestRepository.Empty.With(".env", "DB_PASSWORD=Quiet-Meadow-17\n", state).Silent<DG3010EnvFileTracked>();
}
