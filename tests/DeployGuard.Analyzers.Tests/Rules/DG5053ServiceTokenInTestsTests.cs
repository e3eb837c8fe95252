using DeployGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Analyzers.Tests.Rules;

/// <summary>The positions and guards are those of DG5003; here is what a test project makes of one.</summary>
public sealed class DG5053ServiceTokenInTestsTests
{
    [Fact]
    public async Task Suggests() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(await InTests($$"""public string Header => {|DG5053:"{{Samples.GitHubToken}}"|};""").Reports("")).Severity);

    [Fact]
    public Task Is_silent() => InTests("""public string Header => "gh" + "p_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";""").Silent();

    private static CredentialTest InTests(string member) => new($"public class Tested\n{{\n    {member}\n}}\n")
    {
        Options = new Dictionary<string, string> { ["build_property.IsTestProject"] = "true" },
    };
}
