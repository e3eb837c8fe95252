using DeployGuard.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace DeployGuard.Analyzers.Tests.Rules;

/// <summary>The positions and guards are those of DG5002; here is what a test project makes of one.</summary>
public sealed class DG5052PasswordInConnectionStringInTestsTests
{
    [Fact]
    public async Task Suggests() => Assert.Equal(
        DiagnosticSeverity.Info,
        Assert.Single(await InTests("""public string Connection => {|DG5052:"Server=db;User Id=app;Password=Xk7-mQ2vRt"|};""").Reports("")).Severity);

    [Fact]
    public Task Is_silent() => InTests("""public string Connection => "Server=db;Integrated Security=true";""").Silent();

    private static CredentialTest InTests(string member) => new($"public class Tested\n{{\n    {member}\n}}\n")
    {
        Options = new Dictionary<string, string> { ["build_property.IsTestProject"] = "true" },
    };
}
