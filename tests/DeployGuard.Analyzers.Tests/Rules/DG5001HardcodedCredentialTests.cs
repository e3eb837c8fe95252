using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class DG5001HardcodedCredentialTests
{
    /// <summary>Statements of a method that has some things in reach; the value is marked.</summary>
    [Theory]
    [InlineData("""string password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""var dbPassword = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""const string Password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""object password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""dynamic password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""ReadOnlySpan<char> password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""ReadOnlySpan<byte> password = [|"Xk7-mQ2vRt"u8|];""")]
    [InlineData("""byte[] password = [|"Xk7-mQ2vRt"u8|].ToArray();""")]
    [InlineData("""char[] password = [|"Xk7-mQ2vRt"|].ToCharArray();""")]
    [InlineData("""char[] password = [|new[] { 'X', 'k', '7', '-', 'm', 'Q', '2' }|];""")]
    [InlineData("""char[] password = [|{ 'X', 'k', '7', '-', 'm', 'Q', '2' }|];""")]
    [InlineData("""char[] password = [|['X', 'k', '7', '-', 'm', 'Q', '2']|];""")]
    [InlineData("""Uri password = new([|"Xk7-mQ2vRt"|], UriKind.Relative);""")]
    [InlineData("""password = [|"Xk7-mQ2vRt"|];""")]
    // The peers lose what contains test, admin, pass or change.
    [InlineData("""password = [|"Admin#82kz"|];""")]
    [InlineData("""password = [|"MySecret2024!x"|];""")]
    [InlineData("""password = [|"wwWw-latest-change"|];""")]
    [InlineData("""password = [|"MySecretPassword"|];""")]
    [InlineData("""password = [|"P@ssw0rd!23"|];""")]
    [InlineData("""var jwtKey = [|"this is my custom key for authentication"|];""")]
    [InlineData("""password += [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""password ??= [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""o.Password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""this.field.Password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""d.Password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""x = o.Password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""o = new Options { Password = [|"Xk7-mQ2vRt"|] };""")]
    [InlineData("""o = new() { Name = "x", Nested = { Password = [|"Xk7-mQ2vRt"|] } };""")]
    [InlineData("""var r = new Login("x", "y") with { Password = [|"Xk7-mQ2vRt"|] };""")]
    [InlineData("""password = x == "a" ? [|"Xk7-mQ2vRt"|] : x;""")]
    [InlineData("""password = Environment.GetEnvironmentVariable("DB_PASSWORD") ?? [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""password = x switch { "a" => [|"Xk7-mQ2vRt"|], _ => x };""")]
    [InlineData("""password = ([|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""password = (string)(object)[|"Xk7-mQ2vRt"|];""")]
    [InlineData("""password = [|"Xk7-" + "mQ2vRt"|];""")]
    [InlineData("""password = [|$"Xk7-mQ2vRt"|];""")]
    [InlineData("""password = [|string.Concat("Xk7-", "mQ2vRt")|];""")]
    [InlineData("""password = [|string.Format("Xk7-{0}", "mQ2vRt")|];""")]
    [InlineData("""password = [|string.Join("-", "Xk7", "mQ2vRt")|];""")]
    [InlineData("""password = [|@"Xk7-mQ2vRt"|];""")]
    [InlineData("password = [|\"\"\"Xk7-mQ2vRt\"\"\"|];")]
    [InlineData("""password = [|"Xk7-mQ2vRt"|].Trim();""")]
    [InlineData("""password = new string([|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""(string user, string password) t = ("bob", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""var t = (User: "bob", Password: [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""(x, password) = ("bob", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""var (user, secret) = ("bob", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""var a = new { User = "bob", Password = [|"Xk7-mQ2vRt"|] };""")]
    [InlineData("""string[] secrets = { [|"Xk7-mQ2vRt"|], [|"Xk8-mQ2vRt"|] };""")]
    [InlineData("""var secrets = new List<string> { [|"Xk7-mQ2vRt"|] };""")]
    [InlineData("""List<string> secrets = [[|"Xk7-mQ2vRt"|]];""")]
    [InlineData("""Call(password: [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""Call(1, [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""new Login("bob", [|"Xk7-mQ2vRt"|]).ToString();""")]
    [InlineData("""d.Call(password: [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""map["Password"] = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""map = new() { ["Password"] = [|"Xk7-mQ2vRt"|] };""")]
    [InlineData("""map = new() { { "Smtp:Password", [|"Xk7-mQ2vRt"|] } };""")]
    [InlineData("""map.Add("password", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""map.TryAdd("password", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""var pair = new KeyValuePair<string, string>("Jwt:Secret", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""var pair = KeyValuePair.Create("Jwt:Secret", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""Environment.SetEnvironmentVariable("DB_PASSWORD", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""new HttpClient().DefaultRequestHeaders.Add("X-Api-Key", [|"Xk7-mQ2vRtAb3"|]);""")]
    [InlineData("""new HttpClient().DefaultRequestHeaders.Add("Authorization", [|"Bearer Xk7mQ2vRtAb3"|]);""")]
    [InlineData("""map["Authorization"] = [|"Basic Ym9iOlhrNy1tUTJ2UnQ="|];""")]
    [InlineData("""x = Setting("Db:Password", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""string Password() => [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""string GetPassword() { return [|"Xk7-mQ2vRt"|]; }""")]
    [InlineData("""Func<string> getPassword = () => [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""Func<string> getPassword = delegate { return [|"Xk7-mQ2vRt"|]; };""")]
    [InlineData("""var login = (string user, string password = [|"Xk7-mQ2vRt"|]) => user;""")]
    [InlineData("""Task<string> GetPasswordAsync() => Task.FromResult([|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""void Read(out string secret) { secret = [|"Xk7-mQ2vRt"|]; }""")]
    [InlineData("""void Read(ref string secret) => secret = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""unsafe { fixed (char* password = [|"Xk7-mQ2vRt"|]) { } }""")]
    [InlineData("""new System.Data.Common.DbConnectionStringBuilder { ["Password"] = [|"Xk7-mQ2vRt"|] }.ToString();""")]
    [InlineData("""new System.Data.Common.DbConnectionStringBuilder().Add("Password", [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""x = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes([|"bob:Xk7-mQ2vRt"|]));""")]
    [InlineData("""x = $"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes([|"bob:Xk7-mQ2vRt"|]))}";""")]
    // Texts of other languages inside a literal.
    [InlineData("""x = [|"{ \"Smtp\": { \"Password\": \"Xk7-mQ2vRt\" } }"|];""")]
    [InlineData("x = [|\"\"\"{ \"Password\": \"Xk7-mQ2vRt\" }\"\"\"|];")]
    [InlineData("""x = [|@"<add key=""Password"" value=""Xk7-mQ2vRt"" />"|];""")]
    [InlineData("""x = [|"<Password>Xk7-mQ2vRt</Password>"|];""")]
    [InlineData("""System.Diagnostics.Process.Start("docker", [|"login -u app --password Xk7-mQ2vRt"|]);""")]
    [InlineData("""x = [|"mysql -uroot -pXk7-mQ2vRt shop"|];""")]
    public Task Reports_in_statements(string statement) => new CredentialTest(InMethod(statement)).Reports("DG5001");

    [Theory]
    [InlineData("""private string password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""private const string DbPassword = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""private static readonly string s_password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""public string Password { get; set; } = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""public string Password => [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""public string Password { get => [|"Xk7-mQ2vRt"|]; }""")]
    [InlineData("""public string Password { get { return [|"Xk7-mQ2vRt"|]; } }""")]
    [InlineData("""public string GetPassword() => [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""public async Task<string> GetPasswordAsync() { await Task.Yield(); return [|"Xk7-mQ2vRt"|]; }""")]
    [InlineData("""public void Login(string user, string password = [|"Xk7-mQ2vRt"|]) { }""")]
    [InlineData("""public record Account(string User, string Password = [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""public class Account(string user, string password = [|"Xk7-mQ2vRt"|]) { public string X => user + password; }""")]
    [InlineData("""public class Derived : Base { public Derived() : base([|"Xk7-mQ2vRt"|]) { } } public class Base { public Base(string password) { } }""")]
    [InlineData("""public class Login { public Login(string password) { } public Login() : this([|"Xk7-mQ2vRt"|]) { } }""")]
    [InlineData("""public class Derived() : Base([|"Xk7-mQ2vRt"|]); public class Base(string password) { public string X => password; }""")]
    [InlineData("""[Login(Password = [|"Xk7-mQ2vRt"|])] public void M() { }  public class LoginAttribute : Attribute { public string? Password { get; set; } }""")]
    [InlineData("""[Login([|"Xk7-mQ2vRt"|])] public void M() { }  public class LoginAttribute(string password) : Attribute { public string X => password; }""")]
    [InlineData("""[Login(password: [|"Xk7-mQ2vRt"|])] public void M() { }  public class LoginAttribute(string password) : Attribute { public string X => password; }""")]
    public Task Reports_in_members(string member) => new CredentialTest($$"""public class Tested { {{member}} }""").Reports("DG5001");

    [Theory]
    // sonar-dotnet#2868: constants that name a setting, a field, a header or a key.
    [InlineData("""const string Password = "Password";""")]
    [InlineData("""const string PasswordField = "Password";""")]
    [InlineData("""const string DbPassword = "DB_PASSWORD";""")]
    [InlineData("""const string PasswordSetting = "Smtp:Password";""")]
    [InlineData("""const string ApiKey = "X-Api-Key";""")]
    [InlineData("""const string ApiKeyHeader = "X-Api-Key";""")]
    [InlineData("""const string AccessToken = "access_token";""")]
    [InlineData("""const string Token = "{token}";""")]
    [InlineData("""const string ClientSecret = "client_secret";""")]
    [InlineData("""var password = nameof(Options.Password);""")]
    // Names of a protocol, of a store and of a file.
    [InlineData("""const string TokenExchange = "urn:ietf:params:oauth:grant-type:token-exchange";""")]
    [InlineData("""const string ClientSecretPost = "client_secret_post";""")]
    [InlineData("""const string TokenKey = "auth_token_v2";""")]
    [InlineData("""var credentials = "credentials.json";""")]
    [InlineData("""const string TokenService = "MyCompanyTokenService";""")]
    [InlineData("""const string PasswordOption = "--password";""")]
    [InlineData("""var passwordMask = "•••";""")]
    // OAuth: a grant type.
    [InlineData("""var grantPassword = "password";""")]
    // Empty, null and placeholders: sonar-dotnet#2387.
    [InlineData("""var password = "";""")]
    [InlineData("""string? password = null;""")]
    [InlineData("""password = string.Empty;""")]
    [InlineData("""var password = "<your-password>";""")]
    [InlineData("""var password = "${DB_PASSWORD}";""")]
    [InlineData("""var password = "#{DbPassword}#";""")]
    [InlineData("""var password = "********";""")]
    // Error texts, labels, routes, patterns and templates.
    [InlineData("""var passwordError = "Password must have at least 8 characters.";""")]
    [InlineData("""var password = "Password is required";""")]
    [InlineData("""Call(password: "Enter your password:");""")]
    [InlineData("""const string Password = "Kennwort";""")]
    [InlineData("""map["Password"] = "Kennwort";""")]
    [InlineData("""map = new() { { "password", "string" }, { "token", "text" } };""")]
    [InlineData("""var passwordRegex = "^(?=.*[a-z])(?=.*[0-9]).{8,}$";""")]
    [InlineData("""var resetPasswordUrl = "/account/reset-password";""")]
    [InlineData("""var passwordHash = "AQAAAAIAAYagAAAAEJ0d";""")]
    [InlineData("""Console.WriteLine("password: {0}", x);""")]
    [InlineData("""map["Authorization"] = "Bearer";""")]
    [InlineData("""map["Authorization"] = $"Bearer {x}";""")]
    [InlineData("""map["Authorization"] = "Bearer token";""")]
    [InlineData("""map["Authorization"] = "JWT Authorization header using the Bearer scheme, RFC6750";""")]
    // A scheme without a password behind it, and another one.
    [InlineData("""x = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("bob:" + x));""")]
    [InlineData("""x = "Prefix " + Convert.ToBase64String(Encoding.ASCII.GetBytes("bob:Xk7-mQ2vRt"));""")]
    [InlineData("""x = "{ \"Smtp\": { \"Password\": \"{0}\" } }";""")]
    [InlineData("""x = "<Password>" + x + "</Password>";""")]
    [InlineData("""System.Diagnostics.Process.Start("docker", "login -u app --password " + x);""")]
    // What is read is no value.
    [InlineData("""password = Environment.GetEnvironmentVariable("DB_PASSWORD");""")]
    [InlineData("""password = map["Jwt:Key"];""")]
    [InlineData("""password = x.Replace("secret", "Xk7-mQ2vRt");""")]
    [InlineData("""password = $"{x}-{o.Name}";""")]
    [InlineData("""password = x + "Xk7-mQ2vRt";""")]
    [InlineData("""password = File.ReadAllText("/run/secrets/db_password");""")]
    // Other names.
    [InlineData("""var name = "Xk7-mQ2vRt";""")]
    [InlineData("""Call(1, password: x); x = "Xk7-mQ2vRt";""")]
    [InlineData("""map["Name"] = "Xk7-mQ2vRt";""")]
    [InlineData("""var (secret, user) = (x, "Xk7-mQ2vRt");""")]
    // Verbs that do something with a password return something else.
    [InlineData("""string ResetPassword() => "Xk7-mQ2vRt";""")]
    [InlineData("""string ForgotPassword() { return "ForgotPassword2"; }""")]
    // Tokens of a language are words and signs.
    [InlineData("""var token = "(";""")]
    [InlineData("""var token = "identifier";""")]
    [InlineData("""string[] tokens = { "if", "else", "while" };""")]
    // The condition is no value.
    [InlineData("""password = x == "Xk7-mQ2vRt" ? x : null;""")]
    [InlineData("""password = x switch { "Xk7-mQ2vRt" => x, _ => null };""")]
    public Task Is_silent_in_statements(string statement) => new CredentialTest(InMethod(statement)).Silent();

    [Theory]
    [InlineData("""[Label(Name = "Password")] public string? Password { get; set; }  public class LabelAttribute : Attribute { public string? Name { get; set; } }""")]
    [InlineData("""[Json("password")] public string? Password { get; set; }  public class JsonAttribute(string name) : Attribute { public string X => name; }""")]
    [InlineData("""public string Password => Environment.GetEnvironmentVariable("DB_PASSWORD") ?? throw new InvalidOperationException("DB_PASSWORD is not set");""")]
    [InlineData("""public static string Password => "Passwort";""")]
    [InlineData("""public bool IsPassword => Name == "Xk7-mQ2vRt"; public string Name => "";""")]
    [InlineData("""public enum Kind { Password } public Kind Password => Kind.Password;""")]
    // A type that is no text: the name of an element.
    [InlineData("""public System.Xml.Linq.XName Password = "Xk7-mQ2vRt";""")]
    public Task Is_silent_in_members(string member) => new CredentialTest($$"""public class Tested { {{member}} }""").Silent();

    [Fact]
    public Task Reports_a_constant_once_where_its_own_name_shows_it() => new CredentialTest("""
        public class Tested
        {
            private const string Password = [|"Xk7-mQ2vRt"|];
            public void Login(string password = Password) { Login(password: Password); }
        }
        """).Reports("DG5001");

    [Fact]
    public Task Reports_a_constant_where_it_is_used_when_its_own_name_is_innocent() => new CredentialTest("""
        public class Tested
        {
            private const string Value = "Xk7-mQ2vRt";
            public void Login(string password = [|Value|]) { Login(password: [|Value|]); Console.WriteLine(Value); }
        }
        """).Reports("DG5001");

    /// <summary>The declaration is where a person changes it.</summary>
    [Theory]
    [InlineData("""Console.WriteLine($"Server=db;User Id=app;Password={Password}");""")]
    [InlineData("""Console.WriteLine("Server=db;User Id=app;Password=" + Password);""")]
    [InlineData("""Console.WriteLine($"Server=db;User Id={Console.Title};Password={Password};Database=shop");""")]
    [InlineData("""Console.WriteLine(string.Format("Server=db;User Id=app;Password={0}", Password));""")]
    public Task Reports_a_constant_once_that_is_put_into_a_connection_string(string statement) => new CredentialTest($$"""
        public class Tested
        {
            private const string Password = [|"Xk7-mQ2vRt"|];
            public void M() { {{statement}} }
        }
        """).Reports("DG5001");

    /// <summary>What tests are called with: attributes name no parameter.</summary>
    [Theory]
    [InlineData("""[InlineData("bob", [|"Xk7-mQ2vRt"|])] public void Logs_in(string user, string password) { }""")]
    [InlineData("""[InlineData([|"Xk7-mQ2vRt"|], 3), InlineData([|"Xk8-mQ2vRt"|], 4)] public void Logs_in(string password, int times) { }""")]
    [InlineData("""[Xunit.InlineDataAttribute("bob", [|"Xk7-mQ2vRt"|])] public void Logs_in(string user, string password) { }""")]
    public Task Reports_data_of_tests(string member) => new CredentialTest($$"""using Xunit; public class Tested { {{member}} }""") { Library = InlineDataOfXunit }.Reports("DG5001");

    [Theory]
    [InlineData("""[InlineData("Xk7-mQ2vRt", "x")] public void Logs_in(string user, string password) { }""")]
    [InlineData("""[InlineData("bob", "short")] public void Is_weak(string user, string password) { }""")]
    [InlineData("""[InlineData("bob", "")] public void Is_empty(string user, string password) { }""")]
    [InlineData("""[InlineData("bob", "x", "Xk7-mQ2vRt")] public void Has_too_few_parameters(string user, string password) { }""")]
    [InlineData("""[InlineData("bob", "x", Skip = "Xk7-mQ2vRt")] public void Is_skipped(string user, string name, string password) { }""")]
    [InlineData("""[Category("bob", "Xk7-mQ2vRt")] public void Has_an_attribute_of_something_else(string user, string password) { }""")]
    public Task Is_silent_about_other_data_of_tests(string member) => new CredentialTest($$"""using Xunit; public class Tested { {{member}} }""") { Library = InlineDataOfXunit }.Silent();

    [Fact]
    public Task Reports_in_top_level_statements() => new CredentialTest("""
        var password = [|"Xk7-mQ2vRt"|];
        Console.WriteLine(password);
        """).Reports("DG5001");

    [Fact]
    public async Task Says_which_setting_to_read_instead()
    {
        var diagnostics = await new CredentialTest(InMethod("""var dbPassword = [|"Xk7-mQ2vRt"|]; map["Smtp:Password"] = [|"Xk7-mQ2vRt"|];""")).Reports("DG5001");
        Assert.Equal(["DbPassword", "Smtp:Password"], diagnostics.Select(diagnostic => diagnostic.Properties["Setting"]));
        Assert.All(diagnostics, diagnostic => Assert.Equal("Credential", diagnostic.Properties["Kind"]));
        Assert.Equal("'dbPassword' is given a password in the code; read it from configuration or an environment variable", diagnostics[0].GetMessage(null));
    }

    private const string InlineDataOfXunit = """
        namespace Xunit
        {
            [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
            public class InlineDataAttribute(params object[] data) : Attribute { public object[] Data => data; public string? Skip { get; set; } }
            public class CategoryAttribute(params object[] names) : Attribute { public object[] Names => names; }
        }
        """;

    private static string InMethod(string statement) => $$"""
        public class Options { public string Name { get; set; } = ""; public string Password { get; set; } = ""; public Options? Nested { get; set; } }
        public record Login(string User, string Password);
        public class Tested
        {
            private Options field = new();
            public void Call(int number, string password) { }
            public void Call(string password) { }
            public string Setting(string key, string defaultValue) => key;
            private string? password;
            public void M(Options o, dynamic d, Dictionary<string, string> map, string x)
            {
                {{statement}}
            }
        }
        """;
}
