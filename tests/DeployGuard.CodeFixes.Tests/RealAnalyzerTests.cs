using Microsoft.CodeAnalysis;

namespace DeployGuard.CodeFixes.Tests;

/// <summary>The fixes under the analyzer itself: what it marks can be replaced, and it is content with the replacement.</summary>
public sealed class RealAnalyzerTests
{
    // Put together here: nobody should find tokens in this file.
    private static readonly string Token = string.Concat("gh", "p_", "R8wKq2LmX5tVb7NcY3dHs9JfZa4Ge607jP4e");
    private static readonly string Key = string.Concat("-----BEGIN ", "PRIVATE KEY-----\\n", "MHcCAQEEIHZSTdVdcuVhJDL+oMzdA5Yq5FLI7Jf97zLxw6PwK/zEoAoGCCqGSM49\\nAwEHoUQDQgAEOETtBlbKFDZ+oMPB8Rl6iwny3t4Mj7s7YKzoV3EBJzqCndmoY2x5", "\\n-----END ", "PRIVATE KEY-----");

    private const string S = "\"kX9#vR2!pQ7z\"";

    public static TheoryData<string, string> Fixed => new()
    {
        { $"string DbPassword = {{|DG5001:{S}|}};", "string DbPassword = Read(DB_PASSWORD);" },
        { $"string DbPassword {{ get; }} = {{|DG5001:{S}|}};", "string DbPassword { get; } = Read(DB_PASSWORD);" },
        { $"string DbPassword => {{|DG5001:{S}|}};", "string DbPassword => Read(DB_PASSWORD);" },
        { $"string GetDbPassword() => {{|DG5001:{S}|}};", "string GetDbPassword() => Read(DB_PASSWORD);" },
        { $"private const string ApiKey = {{|DG5001:{S}|}}; string M() => ApiKey;", "private static readonly string ApiKey = Read(API_KEY); string M() => ApiKey;" },
        { $"void M(Dictionary<string, string> d) {{ d[\"Smtp:Password\"] = {{|DG5001:{S}|}}; }}", "void M(Dictionary<string, string> d) { d[\"Smtp:Password\"] = Read(Smtp__Password); }" },
        { $"void M(string password) {{ M({{|DG5001:{S}|}}); }}", "void M(string password) { M(Read(PASSWORD)); }" },
        { $"void M(string? password) {{ M({{|DG5001:{S}|}}); }}", "void M(string? password) { M(Get(PASSWORD)); }" },
        { $"string Password = Environment.GetEnvironmentVariable(\"DB_PASSWORD\") ?? {{|DG5001:{S}|}};", "string Password = Environment.GetEnvironmentVariable(\"DB_PASSWORD\") ?? Or(DB_PASSWORD);" },
        { "string C = {|DG5002:\"Server=db;User Id=app;Password=kX9#vR2!pQ7z\"|};", "string C = Read(ConnectionStrings__C);" },
        { "string M(string h) => {|DG5002:$\"Server={h};User Id=app;Password=kX9#vR2!pQ7z\"|};", "string M(string h) => $\"Server={h};User Id=app;Password={Read(DB_PASSWORD)}\";" },
        { "string M(string h) => {|DG5002:\"Server=db;User Id=app;Password=kX9#vR2!pQ7z;Database=\" + h|};", "string M(string h) => \"Server=db;User Id=app;Password=\" + (Read(DB_PASSWORD)) + \";Database=\" + h;" },
        { "string M(string h) => {|DG5002:string.Concat(\"Server=\", h, \";User Id=app;Password=kX9#vR2!pQ7z;Database=a\")|};", "string M(string h) => string.Concat(\"Server=\", h, \";User Id=app;Password=\" + (Read(DB_PASSWORD)) + \";Database=a\");" },
        { "string C = {|DG5002:string.Concat(\"Server=db;\", \"User Id=app;Password=kX9#vR2!pQ7z\")|};", "string C = Read(ConnectionStrings__C);" },
        { "string DbPassword = {|DG5001:string.Join(\"#\", \"kX9\", \"vR2!pQ7z\")|};", "string DbPassword = Read(DB_PASSWORD);" },
        { $"bool M(string password) => password == {{|DG5006:{S}|}};", "bool M(string password) => password == (Read(PASSWORD));" },
        { $"bool M(string? password) => string.Equals(password, {{|DG5006:{S}|}});", "bool M(string? password) => string.Equals(password, Read(PASSWORD));" },
        { $"object M() => new System.Net.NetworkCredential(\"app\", {{|DG5007:{S}|}});", "object M() => new System.Net.NetworkCredential(\"app\", Read(PASSWORD));" },
        // The secret is in the declaration: a fix of the use alone would leave it there.
        { $"private const string Data = {S}; object M() => new System.Net.NetworkCredential(\"app\", {{|DG5007:Data|}});", "private static readonly string Data = Read(PASSWORD); object M() => new System.Net.NetworkCredential(\"app\", Data);" },
        { $"private const string Data = {S}; bool M(string password) => password == {{|DG5006:Data|}} || {{|DG5006:Data|}} == password;", "private static readonly string Data = Read(PASSWORD); bool M(string password) => password == Data || Data == password;" },
        // Keys.
        { $"object M() => new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes({{|DG5005:\"kX9#vR2!pQ7zkX9#vR2!pQ7z\"|}}));", "object M() => new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes(Read(ENCRYPTION_KEY)));" },
        { $"object M() => new System.Security.Cryptography.HMACSHA256(Convert.FromBase64String({{|DG5005:\"mZ8xQ1vK7tR3pL9wB5nC2yH6sD4fG0jA\"|}}));", "object M() => new System.Security.Cryptography.HMACSHA256(Convert.FromBase64String(Read(ENCRYPTION_KEY)));" },
        { "object M() => new System.Security.Cryptography.HMACSHA256({|DG5005:new byte[] { 11, 222, 33, 144, 55, 166, 77, 188, 99, 10, 121, 212, 13, 114, 215, 16 }|});", "object M() => new System.Security.Cryptography.HMACSHA256(Convert.FromBase64String(Read(ENCRYPTION_KEY)));" },
        { "object M() => new System.Security.Cryptography.HMACSHA256({|DG5005:[11, 222, 33, 144, 55, 166, 77, 188, 99, 10, 121, 212, 13, 114, 215, 16]|});", "object M() => new System.Security.Cryptography.HMACSHA256(Convert.FromBase64String(Read(ENCRYPTION_KEY)));" },
    };

    [Theory, MemberData(nameof(Fixed))]
    public Task Is_content_with_what_is_read(string before, string after) => VerifyAsync(Members.Of(before), Members.Of(after), SettingSource.Environment);

    [Fact]
    public Task Is_content_with_tokens_and_keys_that_are_read()
    {
        return VerifyAsync(
            Members.Of($$"""string GithubToken = {|DG5003:"{{Token}}"|}; string PrivateKey = {|DG5004:"{{Key}}"|};"""),
            Members.Of("string GithubToken = Read(GITHUB_TOKEN); string PrivateKey = Read(PRIVATE_KEY);"),
            SettingSource.Environment);
    }

    public static TheoryData<string, string> FixedInTests => new()
    {
        { $"string DbPassword = {{|DG5051:{S}|}};", "string DbPassword = Read(DB_PASSWORD);" },
        { $"private const string ApiKey = {{|DG5051:{S}|}}; string M() => ApiKey;", "private static readonly string ApiKey = Read(API_KEY); string M() => ApiKey;" },
        { "string C = {|DG5052:\"Server=db;User Id=app;Password=kX9#vR2!pQ7z\"|};", "string C = Read(ConnectionStrings__C);" },
        { $"string GithubToken = {{|DG5053:\"{Token}\"|}};", "string GithubToken = Read(GITHUB_TOKEN);" },
        { $"string PrivateKey = {{|DG5054:\"{Key}\"|}};", "string PrivateKey = Read(PRIVATE_KEY);" },
        { $"object M() => new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes({{|DG5055:\"kX9#vR2!pQ7zkX9#vR2!pQ7z\"|}}));", "object M() => new System.Security.Cryptography.HMACSHA256(Encoding.UTF8.GetBytes(Read(ENCRYPTION_KEY)));" },
        { $"bool M(string password) => password == {{|DG5056:{S}|}};", "bool M(string password) => password == (Read(PASSWORD));" },
        { $"object M() => new System.Net.NetworkCredential(\"app\", {{|DG5057:{S}|}});", "object M() => new System.Net.NetworkCredential(\"app\", Read(PASSWORD));" },
        // A constant is wanted, or the secret is written in the method that returns it.
        { $"[Obsolete({{|DG5051:{S}|}})] void M() {{ }} class ObsoleteAttribute(string password) : Attribute {{ public string X => password; }}", "" },
        { $"bool M(string password) => password is {{|DG5056:{S}|}};", "" },
        { $"object M() => new System.Net.NetworkCredential(\"app\", {{|DG5057:F()|}}); static string F() => {S};", "" },
    };

    [Theory, MemberData(nameof(FixedInTests))]
    public Task Is_content_in_projects_of_tests(string before, string after) => Fix.Verify<CredentialAnalyzer>(
        Members.Of(before), Members.Of(after.Length > 0 ? after : before), SettingSource.Environment, NullableContextOptions.Enable, "DG5051", test =>
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n"));
        });

    [Fact]
    public Task Is_content_with_a_configuration() => VerifyAsync(
        """
        using System;
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        var jwtKey = {|DG5001:"kX9#vR2!pQ7z"|};
        var connectionString = {|DG5002:"Server=db;User Id=app;Password=kX9#vR2!pQ7z"|};
        Console.WriteLine(jwtKey + connectionString);

        """,
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;

        var builder = WebApplication.CreateBuilder(args);
        var jwtKey = builder.Configuration["JwtKey"] ?? throw new InvalidOperationException("JwtKey is not set");
        var connectionString = builder.Configuration.GetConnectionString("Default") ?? throw new InvalidOperationException("ConnectionStrings:Default is not set");
        Console.WriteLine(jwtKey + connectionString);

        """,
        SettingSource.Configuration);

    private static Task VerifyAsync(string before, string after, SettingSource source) =>
        Fix.Verify<CredentialAnalyzer>(before, after, source, NullableContextOptions.Enable, "DG5001");
}
