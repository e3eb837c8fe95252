using DeployGuard.Rules.Compose;

namespace DeployGuard.Core.Tests.Rules.Compose;

public sealed class DG2032DollarInSecretTests
{
    [Theory]
    [InlineData("environment:\n  DB_PASSWORD: pa[|$word|]")] // docker/compose#11058
    [InlineData("environment:\n  - DB_PASSWORD=pa[|$word|]")]
    [InlineData("environment:\n  DB_PASSWORD: \"pa[|$word|]!\"")]
    [InlineData("environment:\n  DB_PASSWORD: 'x!K9#[|$Lm2|]'")]
    [InlineData("environment:\n  ConnectionStrings__Default: Server=db;Password=pa[|$word|];Encrypt=false")]
    [InlineData("build: {context: ., args: {NUGET_TOKEN: ab[|$cd|]}}")]
    public void Reports(string attributes)
    {
        var finding = ComposeText.Repository(attributes).Reports<DG2032DollarInSecret>()[0];
        Assert.NotNull(finding.Context);
        Assert.DoesNotContain("word", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("environment: {DB_PASSWORD: pa$$word}")]
    [InlineData("environment: {DB_PASSWORD: $db_password}")] // a variable alone
    [InlineData("environment: {DB_PASSWORD: $DB_PASSWORD}")]
    [InlineData("environment: {DB_PASSWORD: \"abc$DB_SUFFIX\"}")] // capitals: written as a variable
    [InlineData("environment: {DB_PASSWORD: \"${prefix}$suffix\"}")]
    [InlineData("environment: {DB_PASSWORD: \"pa${word}\"}")] // nobody writes braces by accident
    [InlineData("environment: {DB_PASSWORD: \"dev-$stage\"}")] // joined by punctuation
    [InlineData("environment: {DB_PASSWORD: \"pa$1word\"}")] // no name begins with a digit
    [InlineData("environment: {GREETING: pa$word}")] // no secret
    [InlineData("environment: {ConnectionStrings__Default: \"Server=db$zone;Password=${DB_PASSWORD}\"}")]
    public void Guards(string attributes) => ComposeText.Repository(attributes).Silent<DG2032DollarInSecret>();

    [Theory]
    [InlineData(".env", "word=x")]
    [InlineData(".env.example", "A=b\nexport word=")]
    [InlineData(".env.example", "# word=")]
    public void A_name_of_an_environment_file_is_a_variable(string path, string content) =>
        ComposeText.Repository("environment: {DB_PASSWORD: pa$word}").With(path, content).Silent<DG2032DollarInSecret>();
}
