using DeployGuard.Core.Tests.Verification;
using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2030SecretInEnvironmentTests
{
    private const string Password = "Winter-2031";

    [Theory]
    [InlineData("environment:\n  [|DB_PASSWORD|]: Winter-2031")]
    [InlineData("environment:\n  - [|DB_PASSWORD|]=Winter-2031")]
    [InlineData("environment:\n  - \"[|DB_PASSWORD|]=Winter-2031\"")]
    [InlineData("environment:\n  [|Jwt__SigningKey|]: \"some long phrase\"")]
    [InlineData("environment:\n  [|PIN_SECRET|]: 4711123")] // a number may be one
    [InlineData("environment:\n  [|DB_PASSWORD|]: Win$$ter-2031")] // an escaped dollar sign
    [InlineData("environment:\n  [|ConnectionStrings__Default|]: Server=db;User Id=app;Password=Winter-2031;")]
    [InlineData("environment:\n  - [|ConnectionStrings__Default|]=Server=${DB_HOST};User Id=app;Pwd='Winter-2031'")]
    [InlineData("environment:\n  [|ConnectionStrings__Cache|]: redis:6379,password=Winter-2031,ssl=False")]
    [InlineData("environment:\n  [|DATABASE_URL|]: postgres://app:Winter-2031@db:5432/app")]
    [InlineData("environment:\n  [|BROKERS|]: amqp://mq1,amqp://app:Winter-2031@mq2")]
    [InlineData("environment:\n  [|DB_URL|]: jdbc:postgresql://db/app?user=app&password=Winter-2031")]
    [InlineData("build:\n  context: .\n  args:\n    [|NUGET_TOKEN|]: Winter-2031")]
    [InlineData("build:\n  context: .\n  args: [\"[|NUGET_TOKEN|]=Winter-2031\"]")]
    [InlineData("labels: [\"[|com.acme.api-token|]=Winter-2031\"]")]
    [InlineData("deploy: {labels: {[|com.acme.token|]: Winter-2031}}")]
    [InlineData("command: redis-server [|--requirepass|] Winter-2031")]
    [InlineData("command: [redis-server, [|--requirepass|], Winter-2031]")]
    [InlineData("command: [\"sh\", \"-c\", \"redis-server [|--requirepass|] Winter-2031\"]")]
    [InlineData("entrypoint: [/app/run, \"[|--db-password|]=Winter-2031\"]")]
    [InlineData("command: /app/run --user app [|--password|]=Winter-2031 --verbose")]
    [InlineData("healthcheck: {test: [CMD, mysqladmin, ping, [|--password|]=Winter-2031]}")]
    [InlineData("command: [migrate, [|\"postgres://app:Winter-2031@db/app\"|]]")]
    public void Reports(string attributes)
    {
        var finding = ComposeText.Repository(attributes).Reports<DG2030SecretInEnvironment>()[0];
        Assert.Equal(FindingLevel.Blocking, finding.Level);
        Assert.DoesNotContain("2031", finding.Message + finding.Context, StringComparison.Ordinal);
        Assert.StartsWith("services.app.", finding.Context, StringComparison.Ordinal);
    }

    // Assembled here, so that no scanner takes this file for a leak.
    private static readonly string[] Shapes =
    [
        "AK" + "IA" + "Z7QWERTYUIOP2345",
        "gh" + "p_" + "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5",
        "github" + "_pat_" + "11ABCDEFG0aB7DeFgHiJkL_" + "mN3oPqR5sTuV7wXyZ9aBcD1eFgH2iJkL4mNoP6qRsT8uVwX0yZaB2cDeF5g",
        "gl" + "pat-" + "aB3dE5fG7hJ9kL1mN3pQ",
        "xo" + "xb-" + "123456789012-aB3dE5fG7hJ9kL1mN3pQ5rS7",
        "sk" + "_live_" + "aB3dE5fG7hJ9kL1mN3pQ",
        "AI" + "za" + "SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q",
        "ey" + "JhbGciOiJIUzI1NiJ9" + ".ey" + "JzdWIiOiIxMjM0In0" + ".Zm9ydHktdGhyZWUtY2hhcmFjdGVycy1zaWduIGl0ISE",
        "-----BEGIN" + " RSA PRIVATE KEY-----" + "MIIEowIBAAKCAQEAt3x9Zk2vQ8w4p6s1Jm5yR7uE0bLh3nTfXcVgYdKaPo2Wq4Zr",
    ];

    public static TheoryData<string> Tokens => [.. Shapes];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void A_token_is_told_by_its_shape(string token)
    {
        ComposeText.Repository($"environment:\n  [|SOME_VALUE|]: {token}").Reports<DG2030SecretInEnvironment>();
        if (token.IndexOf(' ', StringComparison.Ordinal) < 0)
            ComposeText.Repository($"command: [run, [|\"{token}\"|]]").Reports<DG2030SecretInEnvironment>();
    }

    [Theory]
    [InlineData("AIza")]
    [InlineData("ey")]
    public void What_browsers_load_is_public(string start) =>
        ComposeText.Repository($"environment:\n  NEXT_PUBLIC_BACKEND_KEY: {Shapes.Single(token => token.StartsWith(start, StringComparison.Ordinal))}")
            .Silent<DG2030SecretInEnvironment>();

    [Theory]
    [InlineData("environment:\n  [|POSTGRES_PASSWORD|]: postgres")]
    [InlineData("environment:\n  [|RABBITMQ_DEFAULT_PASS_PASSWORD|]: guest")]
    [InlineData("environment:\n  [|MYSQL_ROOT_PASSWORD|]: example")]
    [InlineData("environment:\n  [|MSSQL_SA_PASSWORD|]: Your_password123")]
    [InlineData("environment:\n  [|DB_PASSWORD|]: changeme")] // a placeholder that works as a password
    [InlineData("environment:\n  [|JWT_SECRET|]: change-me-in-production")]
    [InlineData("environment:\n  [|AMQP_URL|]: amqp://guest:guest@mq:5672")]
    [InlineData("environment:\n  [|ConnectionStrings__Default|]: Host=db;Username=acme;Password=acme")] // the user's name
    [InlineData("command: redis-server [|--requirepass|] redis")]
    public void A_default_everybody_knows_is_weak(string attributes)
    {
        var finding = ComposeText.Repository(attributes).Reports<DG2030SecretInEnvironment>()[0];
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Contains("weak default", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("environment: {DB_PASSWORD: \"${DB_PASSWORD}\"}")]
    [InlineData("environment: {DB_PASSWORD: \"${DB_PASSWORD:?}\"}")]
    [InlineData("environment: {DB_PASSWORD: \"${DB_PASSWORD:-Winter-2031}\"}")] // DG2031
    [InlineData("environment: {DB_PASSWORD: $DB_PASSWORD}")]
    [InlineData("environment: {DB_PASSWORD: $$DB_PASSWORD}")] // a variable of the container
    [InlineData("environment: [DB_PASSWORD]")] // passed through from the shell
    [InlineData("environment: {DB_PASSWORD: }")]
    [InlineData("environment: {DB_PASSWORD: \"\"}")]
    [InlineData("environment: {POSTGRES_PASSWORD_FILE: /run/secrets/db}")]
    [InlineData("environment: {DB_PASSWORD: /run/secrets/db}")]
    [InlineData("environment: {TLS_PRIVATE_KEY: /certs/tls.key}")] // a path
    [InlineData("environment: {POSTGRES_HOST_AUTH_METHOD: trust}")]
    [InlineData("environment: {MYSQL_ALLOW_EMPTY_PASSWORD: \"yes\"}")]
    [InlineData("environment: {MYSQL_RANDOM_ROOT_PASSWORD: 1}")]
    [InlineData("environment: {ALLOW_EMPTY_PASSWORD: true}")]
    [InlineData("environment: {ACCESS_TOKEN_EXPIRE_MINUTES: 10080}")]
    [InlineData("environment: {MAX_TOKENS: 4096}")]
    [InlineData("environment: {CACHE_KEY: v1}")]
    [InlineData("environment: {PASSWORD_RESET_URL: \"https://acme.example/reset\"}")]
    [InlineData("environment: {TOKEN_SERVICE: \"http://identity:8080\"}")] // an address without a password
    [InlineData("environment: {DB_PASSWORD: \"op://vault/db/password\"}")] // where the secret lies
    [InlineData("environment: {API_KEY: <your key>}")]
    [InlineData("environment: {API_KEY: \"{{HOMEPAGE_VAR_KEY}}\"}")]
    [InlineData("environment: {API_KEY: __API_KEY__}")]
    [InlineData("environment: {ConnectionStrings__Default: \"Server=db;User Id=app;Password=${DB_PASSWORD};\"}")]
    [InlineData("environment: {ConnectionStrings__Default: \"Server=db;Integrated Security=true\"}")]
    [InlineData("environment: {ConnectionStrings__Blobs: UseDevelopmentStorage=true}")]
    [InlineData("environment: {ConnectionStrings__Bus: \"Endpoint=sb://bus;SharedAccessKeyName=Root;SharedAccessKey=SAS_KEY_VALUE;UseDevelopmentEmulator=true;\"}")]
    [InlineData("environment: {DATABASE_URL: \"postgres://app:${DB_PASSWORD}@db/app\"}")]
    [InlineData("environment: {DATABASE_URL: \"postgres://app@db/app\"}")]
    [InlineData("environment: {ASPNETCORE_URLS: \"http://+:8080\"}")]
    [InlineData("environment: {SAMPLE: AKIA" + "IOSFODNN7EXAMPLE}")] // the sample of Amazon's documentation
    [InlineData("environment: {SAMPLE: ghp_" + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx}")]
    [InlineData("labels: [traefik.http.middlewares.auth.forwardauth.authResponseHeaders=X-Auth-Token]")]
    [InlineData("build: {context: ., args: [NUGET_TOKEN]}")]
    [InlineData("command: redis-server --requirepass $$REDIS_PASSWORD")]
    [InlineData("command: redis-server --requirepass ${REDIS_PASSWORD}")]
    [InlineData("command: [redis-server, --requirepass, \"${REDIS_PASSWORD}\", --appendonly, \"yes\"]")]
    [InlineData("command: mysqld --default-authentication-plugin=mysql_native_password")]
    [InlineData("command: [run, --password-file, /run/secrets/db]")]
    [InlineData("command: psql --no-password app")] // a switch, and the name of a database
    [InlineData("command: [run, --password, -v]")] // asks for it
    [InlineData("secrets: [db_password]")]
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2030SecretInEnvironment>();

    [Theory]
    [InlineData("compose.override.yaml", Password, FindingLevel.Warning)]
    [InlineData("docker-compose.dev.yml", Password, FindingLevel.Warning)]
    [InlineData("tests/compose.yaml", Password, FindingLevel.Warning)]
    [InlineData("compose.override.yaml", "postgres", FindingLevel.Suggestion)]
    [InlineData("compose.yaml", Password, FindingLevel.Blocking)]
    [InlineData("compose.prod.yaml", Password, FindingLevel.Blocking)]
    [InlineData("compose.prod.yaml", "postgres", FindingLevel.Warning)]
    public void The_file_decides_the_level(string path, string value, FindingLevel level) => Assert.Equal(
        level,
        TestRepository.Empty.With(path, ComposeText.Service($"environment:\n  [|DB_PASSWORD|]: {value}")).Reports<DG2030SecretInEnvironment>()[0].Level);

    // compose-env A3: each file leaks by itself, whatever a later one replaces.
    [Theory]
    [InlineData("environment: {DB_PASSWORD: \"${DB_PASSWORD}\"}")]
    [InlineData("environment: !reset null")]
    public void A_later_file_takes_nothing_back(string later) =>
        ComposeText.Repository("environment:\n  [|DB_PASSWORD|]: Winter-2031").Overridden(later).Reports<DG2030SecretInEnvironment>();

    // The value of a reset is not read.
    [Fact]
    public void What_is_reset_is_not_set() => ComposeText.Repository("init: true")
        .Overridden("environment:\n  DB_PASSWORD: !reset Winter-2031").Silent<DG2030SecretInEnvironment>();

    // semgrep#10368: scanners that do not follow anchors.
    [Fact]
    public void An_anchor_is_followed_and_counts_once() => TestRepository.Compose("""
        x-common: &common
          [|DB_PASSWORD|]: Winter-2031
        services:
          api:
            image: ghcr.io/acme/api:1.0
            environment:
              <<: *common
          worker:
            image: ghcr.io/acme/worker:1.0
            environment: *common
        """).Reports<DG2030SecretInEnvironment>();
}
