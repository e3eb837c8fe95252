using DeployGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Analyzers.Tests.Rules;

/// <summary>The positions and guards are those of DG5004; here is what a test project makes of one.</summary>
public sealed class DG5054PrivateKeyInTestsTests
{
    [Fact]
    public async Task Suggests() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(await InTests($$"""public string Pem => {|DG5054:"{{Samples.PrivateKey.Replace("\n", "\\n")}}"|};""").Reports("")).Severity);

    [Fact]
    public Task Is_silent() => InTests("""public string Pem => "-----BEGIN " + "PRIVATE KEY-----";""").Silent();

    private static CredentialTest InTests(string member) => new($"public class Tested\n{{\n    {member}\n}}\n")
    {
        Options = new Dictionary<string, string> { ["build_property.IsTestProject"] = "true" },
    };
}
