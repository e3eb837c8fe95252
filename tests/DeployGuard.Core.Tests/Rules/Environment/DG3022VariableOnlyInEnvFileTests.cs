using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Environment;

namespace DeployGuard.Core.Tests.Rules.Environment;

public sealed class DG3022VariableOnlyInEnvFileTests
{
    private static TestRepository Repository(string value) =>
        TestRepository.Compose($"services:\n  web:\n    image: a\n    command: [\"{value}\"]\n    env_file: [.env, config/web.settings]\n")
            .With("config/web.settings", "TAG=1\n");

    [Theory]
    [InlineData("${[|TAG|]}")]
    [InlineData("$[|TAG|]")]
    [InlineData("${[|TAG|]:?}")]
    public void Reports(string value)
    {
        var finding = Assert.Single(Repository(value).Reports<DG3022VariableOnlyInEnvFile>());
        Assert.Equal("config/web.settings", Assert.Single(finding.Related).Location.Path);
    }

    [Theory]
    [InlineData("${TAG:-1}")]
    [InlineData("${OTHER}")]
    [InlineData("$$TAG")]
    public void Guards(string value) => Repository(value).Silent<DG3022VariableOnlyInEnvFile>();

    [Theory]
    [InlineData(".env", "TAG=2\n")]
    [InlineData(".env.example", "TAG=\n")]
    [InlineData("up.sh", "docker compose --env-file config/web.settings up\n")]
    [InlineData("up.sh", "TAG=1 docker compose up\n")]
    public void Guards_what_compose_gets_elsewhere(string path, string content) =>
        Repository("${TAG}").With(path, content).Silent<DG3022VariableOnlyInEnvFile>();
}
