using DeployGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Analyzers.Tests.Rules;

/// <summary>The positions and guards are those of DG5005; here is what a test project makes of one.</summary>
public sealed class DG5055HardcodedCryptographicKeyInTestsTests
{
    [Fact]
    public async Task Suggests() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(await InTests("""public void Encrypt(Aes aes) => aes.Key = Encoding.UTF8.GetBytes({|DG5055:"Xk7-mQ2vRt4567Yz"|});""").Reports("")).Severity);

    [Fact]
    public Task Is_silent() => InTests("""public void Encrypt(Aes aes, byte[] key) => aes.Key = key;""").Silent();

    private static CredentialTest InTests(string member) => new($"public class Tested\n{{\n    {member}\n}}\n")
    {
        Options = new Dictionary<string, string> { ["build_property.IsTestProject"] = "true" },
    };
}
