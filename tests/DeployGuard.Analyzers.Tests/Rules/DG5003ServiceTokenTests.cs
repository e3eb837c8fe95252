using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class DG5003ServiceTokenTests
{
    /// <summary>TOKEN stands for a token, HEAD and TAIL for its halves.</summary>
    [Theory]
    [InlineData("""Use([|"TOKEN"|]);""")]
    [InlineData("""var x = [|"TOKEN"|];""")]
    [InlineData("""Use("a", [|"Authorization: token TOKEN"|]);""")]
    [InlineData("""Use("Bearer " + [|"TOKEN"|]);""")]
    [InlineData("""Use([|"HEAD" + "TAIL"|]);""")]
    [InlineData("""Use([|$"https://{name}/?key=TOKEN"|]);""")]
    [InlineData("""Use(string.Concat(name, [|"TOKEN"|]));""")]
    [InlineData("""var list = new[] { "a", [|"TOKEN"|] };""")]
    [InlineData("""if (name == [|"TOKEN"|]) return;""")]
    [InlineData("""var password = [|"TOKEN"|];""")]
    [InlineData("""const string Value = [|"TOKEN"|]; Use(password: Value);""")]
    [InlineData("""ReadOnlySpan<byte> x = [|"TOKEN"u8|];""")]
    [InlineData("""throw new Exception([|"TOKEN"|]);""")]
    [InlineData("""Use([|@"TOKEN"|]);""")]
    public async Task Reports(string statement)
    {
        var token = Samples.GitHubToken;
        var diagnostics = await new CredentialTest(InMethod(statement.Replace("TOKEN", token).Replace("HEAD", token[..20]).Replace("TAIL", token[20..]))).Reports("DG5003");
        var message = Assert.Single(diagnostics).GetMessage(null);
        Assert.Contains("'ghp_…' (40 characters)", message, StringComparison.Ordinal);
        Assert.DoesNotContain(token[4..8], message, StringComparison.Ordinal);
    }

    /// <summary>The declaration is where a person changes it.</summary>
    [Theory]
    [InlineData("""Use($"token {Value}");""")]
    [InlineData("""Use("Authorization: token " + Value);""")]
    [InlineData("""Use(string.Format("token {0}", Value));""")]
    public Task Reports_a_constant_once_that_is_put_into_a_text(string statement) =>
        new CredentialTest(InMethod($"const string Value = [|\"{Samples.GitHubToken}\"|]; {statement}")).Reports("DG5003");

    [Fact]
    public Task Reports_other_services() => new CredentialTest(InMethod($"Use([|\"{Samples.AwsKey}\"|]);")).Reports("DG5003");

    [Theory]
    [InlineData("""Use("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");""")]
    [InlineData("""Use("ghp_");""")]
    [InlineData("""// TOKEN""")]
    public Task Is_silent(string statement) => new CredentialTest(InMethod(statement.Replace("TOKEN", Samples.GitHubToken))).Silent();

    private static string InMethod(string statement) => $$"""
        public class Tested
        {
            private static void Use(string text = "", string password = "") { }
            public void M(string name)
            {
                {{statement}}
            }
        }
        """;
}
