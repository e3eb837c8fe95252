using DeployGuard.Secrets;

namespace DeployGuard.Core.Tests.Secrets;

/// <summary>Values that only their names make secrets: sections a2 and d of the reference.</summary>
public sealed class NamedValueTests
{
    [Theory]
    [InlineData("password", "MySecret2024!x")] // holds "secret"
    [InlineData("password", "Admin#82kz")] // holds "admin"
    [InlineData("password", "P@ssw0rd!23")]
    [InlineData("password", "Change4test")]
    [InlineData("password", "sa12")]
    [InlineData("password", "$ecret!2031")] // begins like a variable
    [InlineData("password", "@dmin123!")]
    [InlineData("apiKey", "wwWw9q1Zt7Yp0Lm4Xc8V")] // four equal letters in a row
    [InlineData("TestClientSecret", "q1Zt7Yp0Lm4Xc8Vb2Nw6")]
    [InlineData("Jwt:Key", "this is my custom phrase for signing")] // section e
    [InlineData("Jwt:Key", "ThisIsMySuperLongSigningPhrase")]
    [InlineData("token", "q1Zt7Yp0Lm4Xc8Vb2Nw6")]
    [InlineData("token", "10.q1Zt7Yp0Lm4Xc8Vb2Nw6.3")] // two points make no version
    [InlineData("password", "%Xk7-s%d9")] // more than conversions
    [InlineData("password", "-Xk7-mQ2")]
    [InlineData("password", "Xk7(?)mQ[2")]
    [InlineData("password", "7.9.0-rc1")] // people choose anything
    public void Real_values_count(string name, string value) => Assert.Equal(CredentialStrength.Real, CredentialDetector.Of(name, value)?.Strength);

    [Theory]
    [InlineData("password", "Enter your password")]
    [InlineData("password", "UserPassword")]
    [InlineData("password", "Password")]
    [InlineData("password", "@Microsoft.KeyVault(SecretUri=https://x/secrets/y)")]
    [InlineData("password", "#{Password1}#")]
    [InlineData("password", "__PASSWORD1__")]
    [InlineData("password", "@p1")]
    [InlineData("password", ":password")]
    [InlineData("password", "{0}")]
    [InlineData("password", "op://vault/item/password1")]
    [InlineData("password", "vault://secret/db1")]
    [InlineData("password", "arn:aws:secretsmanager:eu-west-1:1:secret:x")]
    [InlineData("password", "ENC(abc123==)")]
    [InlineData("password", "process.env.DB_PASSWORD1")]
    [InlineData("password", "config[\"Db:Password1\"]")]
    [InlineData("password", "XXXX-XXXX")]
    [InlineData("password", "\u2022\u2022\u2022\u20221")]
    [InlineData("password", "YourPasswordHere")]
    [InlineData("token", "this is an error text")]
    [InlineData("token", "Invalid token")]
    [InlineData("apiKey", "api-key-v2")]
    [InlineData("apiKey", "X-Api-Key")]
    [InlineData("accessToken", "AccessTokenProvider")]
    [InlineData("clientSecretId", "q1Zt7Yp0Lm4Xc8Vb2Nw6")]
    [InlineData("name", "q1Zt7Yp0Lm4Xc8Vb2Nw6")]
    [InlineData("NuGet.Credentials", "7.9.0-rc.42413")] // a package and its version: the SDK's dotnet.deps.json
    [InlineData("Microsoft.Extensions.Configuration.UserSecrets", "10.0.12")]
    [InlineData("password", "%s")] // formats of printf
    [InlineData("user_pass", "%s:%s")]
    [InlineData("token_range", "%d,%d-%d,%d:")]
    [InlineData("passwordToken", "(?:[a-z]+|[0-9]{8})")] // regular expressions
    [InlineData("password", "[^\\W\\d]\\w*1")]
    [InlineData("password", "-p")] // an option
    [InlineData("password", "--admin-password")]
    [InlineData("Acme.Token", "1.2.3.4+build5")]
    public void What_is_none_is_silent(string name, string value) => Assert.Null(CredentialDetector.Of(name, value));

    [Theory]
    [InlineData("accessKey")]
    [InlineData("connectionKey")]
    [InlineData("encryptionKey")]
    [InlineData("privateKey")]
    [InlineData("signingKey")]
    [InlineData("jwtKey")]
    [InlineData("jwt_key")]
    [InlineData("Jwt:Key")]
    [InlineData("Jwt__Key")]
    [InlineData("licenseKey")]
    [InlineData("sasKey")]
    [InlineData("bearer")]
    [InlineData("passcode")]
    [InlineData("userPin")]
    [InlineData("userpassword")]
    [InlineData("DBPASSWORD")]
    [InlineData("DBPassword")]
    [InlineData("pw")]
    [InlineData("pass")]
    [InlineData("Smtp:Password")]
    [InlineData("Smtp:Password:Value")]
    [InlineData("Passwords:0")]
    [InlineData("latestApiKey")]
    [InlineData("VAULT_TOKEN")] // the vault is whose token it is
    public void Secret_names_are_told(string name) => Assert.True(CredentialName.IsSecret(name));

    [Theory]
    [InlineData("PasswordField")]
    [InlineData("PasswordHeader")]
    [InlineData("TokenUrl")]
    [InlineData("PasswordResetUrl")]
    [InlineData("SecretName")]
    [InlineData("KeyVaultUri")]
    [InlineData("passwordQuestion")]
    [InlineData("authors")]
    [InlineData("tokenizer")]
    [InlineData("CancellationToken")]
    [InlineData("PublicKeyToken")]
    [InlineData("tokenType")]
    [InlineData("PasswordPolicy")]
    [InlineData("PasswordPolicy:MinimumCharacters")]
    [InlineData("CsrfTokenName")]
    [InlineData("TokenCookie")]
    [InlineData("PasswordRoute")]
    [InlineData("PasswordRegex")]
    [InlineData("InvalidPasswordMessage")]
    [InlineData("PasswordLabel")]
    [InlineData("PasswordPlaceholder")]
    [InlineData("ConnectionStrings:Default")] // its value decides
    [InlineData("nextPageToken")]
    [InlineData("pin")]
    [InlineData("InstrumentationKey")]
    [InlineData("compass")]
    public void Names_that_only_speak_of_secrets_are_none(string name) => Assert.False(CredentialName.IsSecret(name));
}
