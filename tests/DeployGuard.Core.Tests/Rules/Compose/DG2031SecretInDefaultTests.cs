using DeployGuard.Rules.Compose;
using DeployGuard.Validation;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2031SecretInDefaultTests
{
    [Theory]
    [InlineData("environment:\n  DB_PASSWORD: ${[|DB_PASSWORD|]:-Winter-2031}")]
    [InlineData("environment:\n  - DB_PASSWORD=${[|DB_PASSWORD|]-Winter-2031}")]
    [InlineData("environment:\n  DB_PASSWORD: ${[|DB|]:-Winter-2031}")] // told by the setting
    [InlineData("environment:\n  DB: ${[|DB_PASSWORD|]:-Winter-2031}")] // told by the variable
    [InlineData("environment:\n  DB_PASSWORD: ${A:-${[|B|]:-Winter-2031}}")]
    [InlineData("environment:\n  ConnectionStrings__Default: Server=${HOST:-db};Password=${[|PW|]:-Winter-2031};")] // told by its place
    [InlineData("environment:\n  ConnectionStrings__Default: ${[|DEFAULT|]:-Server=db;Password=Winter-2031}")]
    [InlineData("environment:\n  DATABASE_URL: postgres://${DB_USER:-app}:${[|PW|]:-Winter-2031}@${HOST}/app")]
    [InlineData("build: {context: ., args: {NUGET_TOKEN: \"${[|NUGET_TOKEN|]:-Winter-2031}\"}}")]
    [InlineData("command: redis-server --requirepass ${[|REDIS_PASSWORD|]:-Winter-2031}")]
    public void Reports(string attributes)
    {
        var finding = Assert.Single(ComposeText.Repository(attributes).Reports<DG2031SecretInDefault>());
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.DoesNotContain("2031", finding.Message + finding.Context, StringComparison.Ordinal);
    }

    [Fact]
    public void A_default_everybody_knows_is_weak() => Assert.Contains(
        "weak default",
        ComposeText.Repository("environment:\n  POSTGRES_PASSWORD: ${[|POSTGRES_PASSWORD|]:-postgres}").Reports<DG2031SecretInDefault>()[0].Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("environment: {DB_PASSWORD: \"${DB_PASSWORD}\"}")]
    [InlineData("environment: {DB_PASSWORD: \"${DB_PASSWORD:-}\"}")]
    [InlineData("environment: {DB_PASSWORD: \"${DB_PASSWORD:?set it}\"}")]
    [InlineData("environment: {DB_PASSWORD: \"${DB_PASSWORD:-${OTHER}}\"}")]
    [InlineData("environment: {DB_PASSWORD: Winter-2031}")] // DG2030
    [InlineData("environment: {ConnectionStrings__Default: \"Server=${HOST:-db};Password=Winter-2031\"}")] // DG2030: the default is no secret
    [InlineData("environment: {DB_USER: \"${DB_USER:-app}\"}")]
    [InlineData("environment: {DB_PASSWORD_FILE: \"${DB_PASSWORD_FILE:-/run/secrets/db}\"}")]
    [InlineData("environment: {ALLOW_EMPTY_PASSWORD: \"${ALLOW_EMPTY_PASSWORD:-yes}\"}")]
    [InlineData("environment: {DATABASE_URL: \"postgres://${DB_USER:-app}:${DB_PASSWORD}@${HOST:-db}/app\"}")]
    [InlineData("environment: {DB_PASSWORD: \"${PREFIX:-dev}-${REST}\"}")] // only a part
    [InlineData("ports: [\"127.0.0.1:${PORT:-8080}:8080\"]")]
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2031SecretInDefault>();

    [Fact]
    public void In_a_file_for_development_it_is_a_suggestion() => Assert.Equal(
        FindingLevel.Suggestion,
        ComposeText.Repository("init: true").Overridden("environment:\n  DB_PASSWORD: ${[|DB_PASSWORD|]:-Winter-2031}")
            .Reports<DG2031SecretInDefault>()[0].Level);

    // compose-env A3: each file leaks by itself.
    [Fact]
    public void A_later_file_takes_nothing_back() => ComposeText.Repository("environment:\n  DB_PASSWORD: ${[|DB_PASSWORD|]:-Winter-2031}")
        .Overridden("environment:\n  DB_PASSWORD: ${DB_PASSWORD:?}").Reports<DG2031SecretInDefault>();
}
