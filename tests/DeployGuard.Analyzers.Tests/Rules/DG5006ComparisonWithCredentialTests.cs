using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class DG5006ComparisonWithCredentialTests
{
    [Theory]
    [InlineData("""_ = password == [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""_ = [|"Xk7-mQ2vRt"|] == password;""")]
    [InlineData("""_ = o.Password != [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""_ = password == [|"Xk7-" + "mQ2vRt"|];""")]
    [InlineData("""_ = password.Equals([|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""_ = password.Equals([|"Xk7-mQ2vRt"|], StringComparison.Ordinal);""")]
    [InlineData("""_ = [|"Xk7-mQ2vRt"|].Equals(password);""")]
    [InlineData("""_ = string.Equals(password, [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""_ = string.Equals([|"Xk7-mQ2vRt"|], password, StringComparison.OrdinalIgnoreCase);""")]
    [InlineData("""_ = object.Equals(password, [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""_ = string.Compare(password, [|"Xk7-mQ2vRt"|]) == 0;""")]
    [InlineData("""_ = string.CompareOrdinal(password, [|"Xk7-mQ2vRt"|]) == 0;""")]
    [InlineData("""_ = StringComparer.Ordinal.Equals(password, [|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""_ = password is [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""_ = password is not [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""_ = password is [|"Xk7-mQ2vRt"|] or [|"Xk8-mQ2vRt"|];""")]
    [InlineData("""_ = o is { Password: [|"Xk7-mQ2vRt"|] };""")]
    [InlineData("""_ = o is { Nested.Password: [|"Xk7-mQ2vRt"|] };""")]
    [InlineData("""switch (password) { case [|"Xk7-mQ2vRt"|]: break; }""")]
    [InlineData("""switch (password) { case [|"Xk7-mQ2vRt"|] when o != null: break; }""")]
    [InlineData("""_ = password switch { [|"Xk7-mQ2vRt"|] => 1, _ => 2 };""")]
    [InlineData("""_ = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(password), [|"Xk7-mQ2vRt"u8|]);""")]
    [InlineData("""_ = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes([|"Xk7-mQ2vRt"|]));""")]
    [InlineData("""_ = password.AsSpan().SequenceEqual([|"Xk7-mQ2vRt"|]);""")]
    [InlineData("""_ = password.Trim() == [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""_ = o.Nested?.Password == [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""_ = map["password"] == [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""_ = map["X-Api-Key"] == [|"Xk7-mQ2vRtAb3"|];""")]
    [InlineData("""_ = GetPassword() == [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""_ = d.Password == [|"Xk7-mQ2vRt"|];""")]
    public Task Reports(string statement) => new CredentialTest(InMethod(statement)).Reports("DG5006");

    [Theory]
    [InlineData("""_ = password == "";""")]
    [InlineData("""_ = password is "" or null;""")]
    [InlineData("""_ = password == null;""")]
    [InlineData("""_ = password == string.Empty;""")]
    // Words of protocols and names of settings.
    [InlineData("""_ = map["grant_type"] == "password";""")]
    [InlineData("""_ = tokenType == "Bearer";""")]
    [InlineData("""_ = o.Name == "Password";""")]
    [InlineData("""_ = password == "password";""")]
    [InlineData("""_ = token == "(";""")]
    [InlineData("""_ = token is "if" or "else" or "identifier";""")]
    [InlineData("""switch (token) { case "while": break; }""")]
    [InlineData("""_ = password == "<your-password>";""")]
    // Two constants, or a part of the password.
    [InlineData("""_ = password.Length == 12;""")]
    [InlineData("""_ = password.Contains("Xk7-mQ2vRt");""")]
    [InlineData("""_ = password.StartsWith("{SHA256}");""")]
    [InlineData("""_ = o.Name switch { "Xk7-mQ2vRt" => password, _ => "" };""")]
    public Task Is_silent(string statement) => new CredentialTest(InMethod(statement)).Silent();

    private static string InMethod(string statement) => $$"""
        public class Options { public string Name { get; set; } = ""; public string Password { get; set; } = ""; public Options? Nested { get; set; } }
        public class Tested
        {
            private string GetPassword() => Environment.GetEnvironmentVariable("P")!;
            public void M(string password, string token, string tokenType, Options o, dynamic d, Dictionary<string, string> map) { {{statement}} }
        }
        """;
}
