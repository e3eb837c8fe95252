using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

public sealed class CredentialLiteralTests
{
    [Theory]
    [InlineData("DB_PASSWORD", "Winter-2031", CredentialStrength.Real)]
    [InlineData("DB_PASSWORD", "postgres", CredentialStrength.WeakDefault)]
    [InlineData("DB_PASSWORD", "DB_PASSWORD", CredentialStrength.WeakDefault)]
    [InlineData("X", "Server=db;Password=postgres;PWD=Winter-2031", CredentialStrength.Real)] // the strongest counts
    [InlineData("X", "Server = db ; password = \"Winter-2031\"", CredentialStrength.Real)]
    [InlineData("X", "host=db user=app password=Winter-2031", CredentialStrength.Real)] // libpq
    [InlineData("X", "PlainLoginModule required username=\"app\" password=\"Winter-2031\";", CredentialStrength.Real)] // JAAS
    [InlineData("API_SECRET", "winter", CredentialStrength.Real)] // chosen by people
    [InlineData("STORAGE_KEY", "/Ab3+dE5fG7hJ9kL1mN3pQ==", CredentialStrength.Real)] // base64, no path
    public void Is_told_by_name_or_shape(string name, string value, CredentialStrength strength) =>
        Assert.Equal(strength, CredentialLiteral.Of(name, value));

    [Theory]
    [InlineData("DB_PASSWORD", "\uFFFF")]
    [InlineData("DB_PASSWORD", "abc\uFFFF")]
    [InlineData("X", "Password=Required")] // one pair with a word makes no connection string
    [InlineData("X", "set password=Winter-2031 first")] // a sentence
    [InlineData("TOKEN_COOKIE", "session")] // a plain word is no token
    [InlineData("FETCH_CREDENTIALS", "same-origin")]
    [InlineData("X", "Server=db;Password=")]
    [InlineData("X", "Server=db;Password={0}")]
    [InlineData("X", "Server=db;Password=@password")]
    [InlineData("X", "https://acme.example/@user:name")]
    [InlineData("X", "http://:@")]
    [InlineData("X", "://")]
    [InlineData("X", "eyJ.eyJ.eyJ")]
    public void What_is_not_written_or_no_secret_is_none(string name, string value) => Assert.Null(CredentialLiteral.Of(name, value));

    // The public key of the storage emulator, in any connection string people copy.
    [Fact]
    public void Keys_of_emulators_are_public() => Assert.Null(CredentialLiteral.Of(
        "X", "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFl" + "qUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq=="));

    // Linear work on what is built to be slow.
    [Theory]
    [InlineData("eyJ")]
    [InlineData("eyJ.")]
    [InlineData("xoxb-")]
    [InlineData("://")]
    [InlineData("a:b@")]
    [InlineData("Password=;")]
    public void Long_repetitions_cost_no_more_than_their_length(string part) =>
        CredentialLiteral.Of("X", string.Concat(Enumerable.Repeat(part, 200_000)));
}
