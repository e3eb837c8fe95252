using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5112PasswordInScriptTests
{
    [Theory]
    [InlineData("deploy/migrate.sh", "dotnet ef database update --connection \"Server=db;Database=shop;User Id=shop;Password=[|Quiet-Meadow-17|]\"\n")]
    [InlineData("deploy/migrate.ps1", "$c = 'Server=db;Database=shop;User Id=shop;Password=[|Quiet-Meadow-17|]'\n")]
    [InlineData("deploy/migrate.cmd", "set CS=Server=db;Database=shop;User Id=shop;Password=[|Quiet-Meadow-17|]\r\n")]
    public void Reports_a_connection_string(string path, string content)
    {
        var finding = Assert.Single(TestRepository.Empty.With(path, content).Reports<DG5112PasswordInScript>());
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.DoesNotContain("Quie", finding.Message + finding.Context, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", "Password=Quiet-Meadow-17\n")] // prose is no script: only tokens and keys count there
    [InlineData("web/app.ts", "const c = 'Server=db;User Id=shop;Password=Quiet-Meadow-17';\n")]
    [InlineData("deploy/migrate.sh", "run --connection \"Server=db;User Id=shop;Password=$PASSWORD\"\n")]
    [InlineData("deploy/migrate.sh", "run --connection \"Server=db;Integrated Security=true\"\n")]
    [InlineData("deploy/migrate.ps1", "$c = \"Server=db;User Id=shop;Password=$env:PASSWORD\"\n")]
    public void Guards(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG5112PasswordInScript>();
}
