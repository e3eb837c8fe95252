using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3019SecretInSeveralFilesTests
{
    private static TestRepository Repository(string one, string other) =>
        TestRepository.Empty.With("a/.env.production", one).With("b/.env.staging", other);

    [Theory]
    [InlineData("DB_PASSWORD=Quiet-Meadow-17\n", "[|DB_PASSWORD|]=Quiet-Meadow-17\n")]
    [InlineData("DB_PASSWORD=Quiet-Meadow-17\n", "[|SMTP_PASSWORD|]='Quiet-Meadow-17'\nOTHER_PASSWORD=Quiet-Meadow-17\n")] // whatever it is called
    public void Reports(string one, string other)
    {
        var finding = Assert.Single(Repository(one, other).Reports<DG3019SecretInSeveralFiles>());
        Assert.Equal("a/.env.production", Assert.Single(finding.Related).Location.Path);
        Assert.DoesNotContain("Meadow", finding.Message + finding.Context, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DB_PASSWORD=Quiet-Meadow-17\n", "DB_PASSWORD=Loud-Meadow-18\n")]
    [InlineData("DB_PASSWORD=\n", "DB_PASSWORD=\n")]
    [InlineData("DB_PASSWORD=changeme\n", "DB_PASSWORD=changeme\n")]
    [InlineData("DB_HOST=db.example.com\n", "DB_HOST=db.example.com\n")]
    [InlineData("DB_PASSWORD=${X}\n", "DB_PASSWORD=${X}\n")]
    [InlineData("DB_PASSWORD=Quiet-Meadow-17\nDB_PASSWORD=Quiet-Meadow-17\n", "")] // one file repeats itself: DG3002
    public void Guards(string one, string other) => Repository(one, other).Silent<DG3019SecretInSeveralFiles>();

    [Fact]
    public void Guards_examples() =>
        TestRepository.Empty.With(".env.example", "DB_PASSWORD=Quiet-Meadow-17\n").With(".env", "DB_PASSWORD=Quiet-Meadow-17\n").Silent<DG3019SecretInSeveralFiles>();
}
