using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3016PlaceholderInEnvFileTests
{
    [Theory]
    [InlineData("changeme")]
    [InlineData("change_me")]
    [InlineData("\"changeit\"")]
    [InlineData("'<your password>'")]
    [InlineData("your-password")]
    [InlineData("your_password_here")]
    [InlineData("REPLACE_ME")]
    [InlineData("xxxxxxxx")]
    [InlineData("********")]
    [InlineData("password")]
    [InlineData("123456")]
    [InlineData("example")]
    public void Reports(string value) => TestRepository.Empty.With(".env.production", $"DB_PASSWORD=[|{value}|]\n").Reports<DG3016PlaceholderInEnvFile>();

    [Theory]
    [InlineData(".env.example", "DB_PASSWORD=changeme\n")] // there it belongs
    [InlineData(".env.test", "DB_PASSWORD=password\n")]
    [InlineData(".env.development", "DB_PASSWORD=password\n")]
    [InlineData(".env", "DB_PASSWORD=\n")] // nothing works by accident
    [InlineData(".env", "DB_PASSWORD=${OTHER}\n")]
    [InlineData(".env", "DB_USER=postgres\n")] // a name is no secret
    [InlineData(".env", "DB_PASSWORD_FILE=/run/secrets/password\n")]
    [InlineData(".env", "PASSWORD_REQUIRED=true\n")]
    [InlineData(".env", "DB_PASSWORD=Quiet-Meadow-17\n")] // DG3010's
    public void Guards(string path, string content) => TestRepository.Empty.With(path, content).Silent<DG3016PlaceholderInEnvFile>();
}
