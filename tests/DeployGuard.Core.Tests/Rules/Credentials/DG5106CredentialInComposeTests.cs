using DeployGuard.Core.Tests.Rules.Compose;
using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Rules.Credentials;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Credentials;

public sealed class DG5106CredentialInComposeTests
{
    private const string Services = "services:\n  app:\n    image: ghcr.io/acme/app:1.0\n";

    [Theory]
    // reference, section e: commands and health checks with short options
    [InlineData("command: mysql --user=root -p[|Winter-2031|]")]
    [InlineData("command: [sh, -c, \"mysql -uroot -p[|Winter-2031|] < /init.sql\"]")]
    [InlineData("healthcheck: {test: [CMD, redis-cli, -a, [|Winter-2031|], ping]}")]
    [InlineData("healthcheck: {test: [CMD-SHELL, \"mysqladmin ping -p[|Winter-2031|]\"]}")]
    [InlineData("healthcheck:\n  test: mysqladmin ping -h localhost -p[|Winter-2031|]")]
    [InlineData("entrypoint: [curl, -u, \"app:[|Winter-2031|]\", \"http://api\"]")]
    [InlineData("healthcheck: {test: \"sqlcmd -S localhost -U sa -P [|Winter-2031|] -Q 'select 1'\"}")]
    public void Reports_command_lines(string attributes)
    {
        var finding = ComposeText.Repository(attributes).Reports<DG5106CredentialInCompose>()[0];
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.DoesNotContain("2031", finding.Message + finding.Context, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("configs:\n  app:\n    content: |\n      Server=db;User Id=app;Password=[|Winter-2031|]\n")]
    [InlineData("configs:\n  app:\n    content: postgres://app:[|Winter-2031|]@db/app\n")]
    [InlineData("volumes:\n  share:\n    driver_opts:\n      o: username=app,password=[|Winter-2031|]\n      password: [|Winter-2031|]\n")]
    [InlineData("x-unused:\n  db: {DB_PASSWORD: [|Winter-2031|]}\n")]
    [InlineData("x-unused: [\"DB_PASSWORD=[|Winter-2031|]\"]\n")]
    public void Reports_what_is_beside_services(string content)
    {
        var findings = TestRepository.Compose(Services + content).Reports<DG5106CredentialInCompose>();
        Assert.All(findings, finding => Assert.Equal(FindingLevel.Blocking, finding.Level));
    }

    [Theory]
    [InlineData("#    environment:\n#      DB_PASSWORD: [|Winter-2031|]\n")]
    [InlineData("#      - DB_PASSWORD=[|Winter-2031|]\n")]
    [InlineData("    # - \"DB_PASSWORD=[|Winter-2031|]\"\n")]
    [InlineData("    init: true # DB_URL=postgres://app:[|Winter-2031|]@db/app\n")]
    public void Reports_what_is_commented_out(string lines) =>
        Assert.Equal(FindingLevel.Warning, TestRepository.Compose(Services + lines).Reports<DG5106CredentialInCompose>()[0].Level);

    [Theory]
    [InlineData("environment: {DB_PASSWORD: Winter-2031}")] // DG2030
    [InlineData("command: redis-server --requirepass Winter-2031")] // DG2030
    [InlineData("command: [redis-server, --requirepass, Winter-2031]")] // DG2030
    [InlineData("command: [migrate, \"postgres://app:Winter-2031@db/app\"]")] // DG2030
    [InlineData("environment: {DB_PASSWORD: \"${DB_PASSWORD:-Winter-2031}\"}")] // DG2031
    [InlineData("command: mysqladmin ping -p${DB_PASSWORD:-Winter-2031}")] // DG2031
    [InlineData("healthcheck: {test: [CMD, redis-cli, -a, $$REDIS_PASSWORD, ping]}")]
    [InlineData("healthcheck: {test: [CMD-SHELL, \"mysqladmin ping -p$$MYSQL_ROOT_PASSWORD\"]}")]
    [InlineData("healthcheck: {test: [CMD-SHELL, \"mysqladmin ping -p\\\"$$(cat /run/secrets/db)\\\"\"]}")]
    [InlineData("healthcheck: {test: [CMD-SHELL, \"curl -u app:$$(cat /run/secrets/api) http://localhost\"]}")]
    [InlineData("command: [cp, -p, Winter-2031, /data]")]
    [InlineData("labels: [\"traefik.http.middlewares.auth.basicauth.users=app:$$2y$$05$$c0dEhAsHc0dEhAsHc0dEhO\"]")] // a hash
    [InlineData("labels: [\"traefik.http.middlewares.auth.basicauth.users=app:$$apr1$$H6uskkkW$$IgXLP6ewTrSuBkTrqE8wj/\"]")]
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG5106CredentialInCompose>();

    [Theory]
    [InlineData("# The password is set in 2031, see the wiki\n")] // prose
    [InlineData("#      DB_PASSWORD: ${DB_PASSWORD1}\n#      API_KEY: <your key 1>\n#      DB_PASSWORD: postgres\n")]
    [InlineData("x-common: &common\n  image: ghcr.io/acme/app:1.0\n  DB_PASSWORD_FILE: /run/secrets/db1\n")]
    [InlineData("volumes:\n  share:\n    driver_opts: {o: \"username=app,password=${SHARE_PASSWORD}\"}\n")]
    [InlineData("configs:\n  app:\n    content: Server=db;User Id=app;Password=${DB_PASSWORD}\n")]
    [InlineData("secrets:\n  db_password: {environment: DB_PASSWORD1}\n  api_token: {file: ./token1.txt}\n")]
    public void Guards_beside_services(string content) => TestRepository.Compose(Services + content).Silent<DG5106CredentialInCompose>();

    [Theory]
    [InlineData("compose.override.yaml", FindingLevel.Warning)]
    [InlineData("docker-compose.dev.yml", FindingLevel.Warning)]
    [InlineData("compose.prod.yaml", FindingLevel.Blocking)]
    public void The_file_decides_the_level(string path, FindingLevel level) => Assert.Equal(
        level,
        TestRepository.Empty.With(path, Services + "x-unused: {DB_PASSWORD: [|Winter-2031|]}\n").Reports<DG5106CredentialInCompose>()[0].Level);

    // One place, one finding.
    [Theory]
    [InlineData("environment: {DB_PASSWORD: Winter-2031}")]
    [InlineData("environment: [DB_PASSWORD=Winter-2031]")]
    [InlineData("command: redis-server --requirepass Winter-2031")]
    [InlineData("command: [app, --password=Winter-2031]")]
    [InlineData("command: [sh, -c, \"app --password Winter-2031\"]")]
    [InlineData("command: [app, \"postgres://app:Winter-2031@db/app\"]")]
    [InlineData("environment: {DB: \"postgres://app:Winter-2031@db/app\"}")]
    public void A_setting_is_reported_once(string attributes) =>
        Assert.Single(ComposeText.Repository(attributes).Findings(new DG2030SecretInEnvironment(), new DG5106CredentialInCompose()));

    // An extension that a service uses is a setting of the service, which DG2030 knows.
    [Fact]
    public void An_anchor_is_reported_once() => Assert.Single(TestRepository.Compose("""
        x-common: &common
          DB_PASSWORD: Winter-2031
        services:
          api:
            image: ghcr.io/acme/api:1.0
            environment:
              <<: *common
        """).Findings(new DG2030SecretInEnvironment(), new DG5106CredentialInCompose()));
}
