using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

public sealed class CredentialValueTests
{
    [Theory]
    [InlineData("S3cur3!")]
    [InlineData("123456")]
    [InlineData("postgres")]
    [InlineData("test-pass-admin")] // a word in a value makes it no placeholder
    [InlineData("ab")]
    public void A_literal_may_be_real(string value) => Assert.True(CredentialValue.CanBeReal(value));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("$TOKEN")]
    [InlineData("${TOKEN:-}")]
    [InlineData("%TOKEN%")]
    [InlineData("#{Token}#")]
    [InlineData("{{ token }}")]
    [InlineData("@Microsoft.KeyVault(SecretUri=x)")]
    [InlineData("/run/secrets/db")]
    [InlineData("changeme")]
    [InlineData("ChangeMe")]
    [InlineData("<your password>")]
    [InlineData("your-token")]
    [InlineData("put_token_here")]
    [InlineData("****")]
    [InlineData("xxxx")]
    [InlineData("true")]
    public void References_placeholders_and_masks_are_not_real(string value) => Assert.False(CredentialValue.CanBeReal(value));
}
