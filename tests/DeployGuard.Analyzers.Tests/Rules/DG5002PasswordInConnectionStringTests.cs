using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class DG5002PasswordInConnectionStringTests
{
    [Theory]
    [InlineData("""var s = [|"Server=db;Database=shop;User Id=app;Password=Xk7-mQ2vRt"|];""")]
    [InlineData("""var s = [|"Host=db;Username=app;Password=Xk7-mQ2vRt;Database=shop"|];""")]
    [InlineData("""Use([|"Server=db;Uid=app;Pwd=Xk7-mQ2vRt"|]);""")]
    [InlineData("""Use([|$"Server={host};User Id=app;Password=Xk7-mQ2vRt"|]);""")]
    [InlineData("""Use([|"Server=" + host + ";User Id=app;Password=Xk7-mQ2vRt"|]);""")]
    [InlineData("""Use([|string.Format("Server={0};User Id=app;Password=Xk7-mQ2vRt", host)|]);""")]
    [InlineData("""Use([|string.Format("Server=db;User Id=app;Password={0}", "Xk7-mQ2vRt")|]);""")]
    [InlineData("""Use([|string.Concat("Server=", host, ";User Id=app;Password=Xk7-mQ2vRt")|]);""")]
    [InlineData("""Use([|"amqp://app:Xk7-mQ2vRt@broker:5672"|]);""")]
    [InlineData("""Use([|"mongodb+srv://app:Xk7-mQ2vRt@cluster.contoso.com/shop"|]);""")]
    [InlineData("""Use([|"redis:6379,password=Xk7-mQ2vRt"|]);""")]
    [InlineData("""const string S = [|"Server=db;User Id=app;Password=Xk7-mQ2vRt"|]; Use(S);""")]
    [InlineData("""const string End = "Xk7-mQ2vRt"; Use([|$"Server=db;User Id=app;Password={End}"|]);""")]
    [InlineData("Use([|\"\"\"Server=db;User Id=app;Password=Xk7-mQ2vRt\"\"\"|]);")]
    // By its own shape before by its name, and once.
    [InlineData("""var password = [|"Server=db;User Id=app;Password=Xk7-mQ2vRt"|];""")]
    public Task Reports(string statement) => new CredentialTest(InMethod(statement)).Reports("DG5002");

    [Theory]
    [InlineData("""Use("Server=db;Database=shop;Integrated Security=true");""")]
    [InlineData("""Use("Server=db;Database=shop;Password=");""")]
    [InlineData("""Use($"Server=db;User Id=app;Password={host}");""")]
    [InlineData("""Use("Server=db;User Id=app;Password=" + host);""")]
    [InlineData("""Use("Server=db;User Id=app;Password={0}");""")]
    [InlineData("""Use(string.Format("Server=db;User Id=app;Password={0}", host));""")]
    // What the image comes with; the reference counts it among the traps.
    [InlineData("""Use("amqp://guest:guest@localhost:5672");""")]
    [InlineData("""Use("https://contoso.com/login?user=a");""")]
    [InlineData("""Use("SELECT * FROM users WHERE password = @password");""")]
    public Task Is_silent(string statement) => new CredentialTest(InMethod(statement)).Silent();

    [Theory]
    [InlineData("ordersConnectionString", "ConnectionStrings:Orders")]
    [InlineData("connectionString", "ConnectionStrings:Default")]
    [InlineData("Shop", "ConnectionStrings:Shop")]
    public async Task Names_the_connection_string_by_the_variable(string name, string setting)
    {
        var diagnostics = await new CredentialTest($$"""public class C { public string {{name}} = [|"Server=db;User Id=app;Password=Xk7-mQ2vRt"|]; }""").Reports("DG5002");
        Assert.Equal(setting, Assert.Single(diagnostics).Properties["Setting"]);
    }

    private static string InMethod(string statement) => $$"""
        public class Tested
        {
            private static void Use(string text) { }
            public void M(string host) { {{statement}} }
        }
        """;
}
