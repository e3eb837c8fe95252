using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class DG5004PrivateKeyTests
{
    [Fact]
    public Task Reports_a_raw_string() => new CredentialTest(InMethod($"rsa.ImportFromPem([|\"\"\"\n{Samples.PrivateKey}\n\"\"\"|]);")).Reports("DG5004");

    [Fact]
    public Task Reports_a_verbatim_string() => new CredentialTest(InMethod($"rsa.ImportFromPem([|@\"{Samples.PrivateKey}\"|]);")).Reports("DG5004");

    [Fact]
    public Task Reports_escaped_lines() => new CredentialTest(InMethod($"var password = [|\"{Samples.PrivateKey.Replace("\n", "\\n")}\"|];")).Reports("DG5004");

    [Fact]
    public Task Reports_lines_that_are_concatenated() =>
        new CredentialTest(InMethod($"rsa.ImportFromPem([|{string.Join(" + ", Samples.PrivateKey.Split('\n').Select(line => $"\"{line}\\n\""))}|]);")).Reports("DG5004");

    [Theory]
    // A parser's constants, and what is no private key.
    [InlineData("""const string Begin = "-----BEGIN PRIVATE KEY-----";""")]
    [InlineData("""rsa.ImportFromPem(File.ReadAllText("key.pem"));""")]
    [InlineData("""var x = "-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEWf2OvDk6vn3cfQKqIzvXNvEpTRnK\n-----END PUBLIC KEY-----";""")]
    public Task Is_silent(string statement) => new CredentialTest(InMethod(statement)).Silent();

    private static string InMethod(string statement) => $$"""
        public class Tested
        {
            public void M(ECDsa rsa)
            {
        {{statement}}
            }
        }
        """;
}
