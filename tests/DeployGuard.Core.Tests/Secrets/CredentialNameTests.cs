using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

public sealed class CredentialNameTests
{
    [Theory]
    [InlineData("PASSWORD")]
    [InlineData("DB_PASSWORD")]
    [InlineData("POSTGRES_PASSWORD")]
    [InlineData("MSSQL_SA_PASSWORD")]
    [InlineData("PGPASSWORD")]
    [InlineData("RABBITMQ_DEFAULT_PASS")]
    [InlineData("smtpPass")]
    [InlineData("Jwt__Secret")]
    [InlineData("Jwt__SigningKey")]
    [InlineData("SmtpPassword")]
    [InlineData("apiKey")]
    [InlineData("API_KEY")]
    [InlineData("APIKEY")]
    [InlineData("AZURE_STORAGE_KEY")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("NuGetPackageSourceCredentials_private")]
    public void A_secret_is_told_by_its_name(string name) => Assert.True(CredentialName.IsSecret(name));

    [Theory]
    [InlineData("PATH")]
    [InlineData("CACHE_KEY")] // moby/buildkit#5775: "key" alone over-matches
    [InlineData("PRIMARY_KEY")]
    [InlineData("KEYBOARD_LAYOUT")]
    [InlineData("POSTGRES_PASSWORD_FILE")] // hadolint#1245: where the secret lies is no secret
    [InlineData("TOKEN_URL")]
    [InlineData("PASS_THROUGH")]
    [InlineData("PROXY_PASS")]
    [InlineData("PASSWORD_HASH")]
    [InlineData("TOKEN_SIGNING_ALG")]
    [InlineData("ACCESS_TOKEN_EXPIRE_MINUTES")]
    [InlineData("CORS_ALLOW_CREDENTIALS")]
    [InlineData("PASSWORD_MIN_LENGTH")]
    [InlineData("JWT_TOKEN_EXPIRATION")]
    [InlineData("PUBLIC_API_KEY")]
    [InlineData("GOPRIVATE")] // hadolint#1245
    [InlineData("DB_USERNAME")] // hadolint#1230
    [InlineData("ASPNETCORE_HTTP_PORTS")]
    [InlineData("TOKENIZERS_PARALLELISM")]
    [InlineData("SECRETARY")]
    [InlineData("")]
    public void What_is_only_about_a_secret_is_none(string name) => Assert.False(CredentialName.IsSecret(name));
}
