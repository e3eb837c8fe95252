using DeployGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Analyzers.Tests.Rules;

/// <summary>The positions and guards are those of DG5007; here is what a test project makes of one.</summary>
public sealed class DG5057CredentialPassedToApiInTestsTests
{
    [Fact]
    public async Task Suggests() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(await InTests("""public object Credential() => new NetworkCredential("bob", {|DG5057:"Xk7-mQ2vRt"|});""").Reports("")).Severity);

    [Fact]
    public Task Is_silent() => InTests("""public object Credential(string password) => new NetworkCredential("bob", password);""").Silent();

    private static CredentialTest InTests(string member) => new($"public class Tested\n{{\n    {member}\n}}\n")
    {
        Options = new Dictionary<string, string> { ["build_property.IsTestProject"] = "true" },
    };
}
