using DeployGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Analyzers.Tests.Rules;

/// <summary>The positions and guards are those of DG5006; here is what a test project makes of one.</summary>
public sealed class DG5056ComparisonWithCredentialInTestsTests
{
    [Fact]
    public async Task Suggests() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(await InTests("""public bool Check(string password) => password == {|DG5056:"Xk7-mQ2vRt"|};""").Reports("")).Severity);

    [Fact]
    public Task Is_silent() => InTests("""public bool Check(string password) => password == "";""").Silent();

    private static CredentialTest InTests(string member) => new($"public class Tested\n{{\n    {member}\n}}\n")
    {
        Options = new Dictionary<string, string> { ["build_property.IsTestProject"] = "true" },
    };
}
