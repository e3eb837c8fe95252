using Microsoft.CodeAnalysis;

namespace DeployGuard.CodeFixes.Tests;

/// <summary>Members of a class, before and after. <c>Get(X)</c> stands for the read of a variable, <c>Read(X)</c> for one that throws when it is not set.</summary>
public sealed class EnvironmentFixTests
{
    public static TheoryData<string, string> Credentials => new()
    {
        // Names.
        { """string DbPassword = [|"kX9#vR2!pQ7z"|];""", """string DbPassword = Read(DB_PASSWORD);""" },
        { """string _apiKey = [|"kX9#vR2!pQ7z"|];""", """string _apiKey = Read(API_KEY);""" },
        { """string m_password = [|"kX9#vR2!pQ7z"|];""", """string m_password = Read(PASSWORD);""" },
        { """string SQLPassword = [|"kX9#vR2!pQ7z"|];""", """string SQLPassword = Read(SQL_PASSWORD);""" },
        { """string OAuthToken = [|"kX9#vR2!pQ7z"|];""", """string OAuthToken = Read(OAUTH_TOKEN);""" },
        { """string SMTP_PASSWORD = [|"kX9#vR2!pQ7z"|];""", """string SMTP_PASSWORD = Read(SMTP_PASSWORD);""" },
        { """Dictionary<string, string> D = new() { ["Jwt:Key"] = [|"kX9#vR2!pQ7z"|] };""", """Dictionary<string, string> D = new() { ["Jwt:Key"] = Read(Jwt__Key) };""" },
        // Members.
        { """string Password { get; } = [|"kX9#vR2!pQ7z"|];""", """string Password { get; } = Read(PASSWORD);""" },
        { """string Password => [|"kX9#vR2!pQ7z"|];""", """string Password => Read(PASSWORD);""" },
        { """string Password { get { return [|"kX9#vR2!pQ7z"|]; } }""", """string Password { get { return Read(PASSWORD); } }""" },
        { """string Password { get => [|"kX9#vR2!pQ7z"|]; }""", """string Password { get => Read(PASSWORD); }""" },
        { """string GetPassword() => [|"kX9#vR2!pQ7z"|];""", """string GetPassword() => Read(GET_PASSWORD);""" },
        { """static readonly string Password = [|"kX9#vR2!pQ7z"|];""", """static readonly string Password = Read(PASSWORD);""" },
        // Null is welcome where the code says so itself, and nowhere else.
        { """string? Password { get; set; } = [|"kX9#vR2!pQ7z"|];""", """string? Password { get; set; } = Get(PASSWORD);""" },
        { """string? Password = [|"kX9#vR2!pQ7z"|];""", """string? Password = Get(PASSWORD);""" },
        { """string? Password() => [|"kX9#vR2!pQ7z"|];""", """string? Password() => Get(PASSWORD);""" },
        { """void M(string? password) { M([|"kX9#vR2!pQ7z"|]); }""", """void M(string? password) { M(Get(PASSWORD)); }""" },
        { """void M(string password) { M([|"kX9#vR2!pQ7z"|]); }""", """void M(string password) { M(Read(PASSWORD)); }""" },
        { """void M(object? password) { M([|"kX9#vR2!pQ7z"|]); }""", """void M(object? password) { M(Get(PASSWORD)); }""" },
        { """static T Id<T>(T password) => password; string P = Id([|"kX9#vR2!pQ7z"|]);""", """static T Id<T>(T password) => password; string P = Id(Read(PASSWORD));""" },
        { """int M() { string? password = [|"kX9#vR2!pQ7z"|]; return password.Length; }""", """int M() { string? password = Read(PASSWORD); return password.Length; }""" },
        { """string? P; int M() { P = [|"kX9#vR2!pQ7z"|]; return P.Length; }""", """string? P; int M() { P = Read(P); return P.Length; }""" },
        { """object M() => new System.Net.NetworkCredential("app", [|"kX9#vR2!pQ7z"|]);""", """object M() => new System.Net.NetworkCredential("app", Read(PASSWORD));""" },
        // Locals, assignments.
        { """int M() { var password = [|"kX9#vR2!pQ7z"|]; return password.Length; }""", """int M() { var password = Read(PASSWORD); return password.Length; }""" },
        { """int M() { const string password = [|"kX9#vR2!pQ7z"|]; return password.Length; }""", """int M() { string password = Read(PASSWORD); return password.Length; }""" },
        { """string P = ""; void M() { this.P = [|"kX9#vR2!pQ7z"|]; }""", """string P = ""; void M() { this.P = Read(P); }""" },
        { """string? P; void M() { P ??= [|"kX9#vR2!pQ7z"|]; }""", """string? P; void M() { P ??= Read(P); }""" },
        // Precedence.
        { """int Password = [|"kX9#vR2!pQ7z"|].Length;""", """int Password = (Read(PASSWORD)).Length;""" },
        { """char[] Password = [|"kX9#vR2!pQ7z"|].ToCharArray();""", """char[] Password = (Read(PASSWORD)).ToCharArray();""" },
        { """char Password = [|"kX9#vR2!pQ7z"|][0];""", """char Password = (Read(PASSWORD))[0];""" },
        { """string Token = "Bearer " + [|"kX9#vR2!pQ7z"|];""", """string Token = "Bearer " + (Read(TOKEN));""" },
        { """string Token = ([|"kX9#vR2!pQ7z"|]);""", """string Token = (Read(TOKEN));""" },
        { """object Token = (object)[|"kX9#vR2!pQ7z"|];""", """object Token = (object)(Read(TOKEN));""" },
        { """string Token = $"Bearer {[|"kX9#vR2!pQ7z"|]}";""", """string Token = $"Bearer {Read(TOKEN)}";""" },
        { """bool M(string password) => password == [|"kX9#vR2!pQ7z"|];""", """bool M(string password) => password == (Read(PASSWORD));""" },
        { """bool M(string password) => password.Equals([|"kX9#vR2!pQ7z"|]);""", """bool M(string password) => password.Equals(Read(M));""" },
        { """string M(bool b) => b ? [|"kX9#vR2!pQ7z"|] : "";""", """string M(bool b) => b ? Read(M) : "";""" },
        { """string M(int i) => i switch { 1 => [|"kX9#vR2!pQ7z"|], _ => "" };""", """string M(int i) => i switch { 1 => Read(M), _ => "" };""" },
        { """string M(string? password) => password ?? [|"kX9#vR2!pQ7z"|];""", """string M(string? password) => password ?? Read(M);""" },
        { """System.Func<string> Password = () => [|"kX9#vR2!pQ7z"|];""", """System.Func<string> Password = () => Read(PASSWORD);""" },
        { """string[] Passwords = [[|"kX9#vR2!pQ7z"|]];""", """string[] Passwords = [Read(PASSWORDS)];""" },
        { """(string, string) Login = ("app", [|"kX9#vR2!pQ7z"|]);""", """(string, string) Login = ("app", Read(LOGIN));""" },
        { """object Login = new { Password = [|"kX9#vR2!pQ7z"|] };""", """object Login = new { Password = Read(LOGIN) };""" },
        // Bytes and characters.
        { """byte[] Key = Encoding.UTF8.GetBytes([|"kX9#vR2!pQ7z"|]);""", """byte[] Key = Encoding.UTF8.GetBytes(Read(KEY));""" },
        { """byte[] Key = Convert.FromBase64String([|"kX9#vR2!pQ7z"|]);""", """byte[] Key = Convert.FromBase64String(Read(KEY));""" },
        { """byte[] Key = [|"kX9#vR2!pQ7z"u8|].ToArray();""", """byte[] Key = Encoding.UTF8.GetBytes(Read(KEY));""" },
        { """static ReadOnlySpan<byte> Key => [|"kX9#vR2!pQ7z"u8|];""", """static ReadOnlySpan<byte> Key => Encoding.UTF8.GetBytes(Read(KEY));""" },
        { """void M() { ReadOnlySpan<byte> key = [|"kX9#vR2!pQ7z"u8|]; _ = key[0]; }""", """void M() { ReadOnlySpan<byte> key = Encoding.UTF8.GetBytes(Read(KEY)); _ = key[0]; }""" },
        { """void M(ReadOnlySpan<byte> key) => M([|"kX9#vR2!pQ7z"u8|]);""", """void M(ReadOnlySpan<byte> key) => M(Encoding.UTF8.GetBytes(Read(KEY)));""" },
        { """byte[] Key = [|[0x4B, 0x58, 0x39]|];""", """byte[] Key = Convert.FromBase64String(Read(KEY));""" },
        { """byte[] Key = [|new byte[] { 0x4B, 0x58, 0x39 }|];""", """byte[] Key = Convert.FromBase64String(Read(KEY));""" },
        { """byte[] Key = [|{ 0x4B, 0x58, 0x39 }|];""", """byte[] Key = Convert.FromBase64String(Read(KEY));""" },
        { """static ReadOnlySpan<byte> Key => [|[0x4B, 0x58, 0x39]|];""", """static ReadOnlySpan<byte> Key => Convert.FromBase64String(Read(KEY));""" },
        { """void M() { Span<byte> key = [|stackalloc byte[] { 0x4B, 0x58 }|]; key[0] = 1; }""", """void M() { Span<byte> key = Convert.FromBase64String(Read(KEY)); key[0] = 1; }""" },
        { """char[] Password = [|['k', 'X', '9']|];""", """char[] Password = (Read(PASSWORD)).ToCharArray();""" },
        // A fallback is not needed any more.
        { """string P = Environment.GetEnvironmentVariable("APP_KEY") ?? [|"kX9#vR2!pQ7z"|];""", """string P = Environment.GetEnvironmentVariable("APP_KEY") ?? throw new InvalidOperationException("APP_KEY is not set");""" },
        { """void M(IConfiguration c) { string p = c["Jwt:Key"] ?? [|"kX9#vR2!pQ7z"|]; }""", """void M(IConfiguration c) { string p = c["Jwt:Key"] ?? throw new InvalidOperationException("Jwt:Key is not set"); }""" },
        { """void M(IConfiguration c) { string p = c.GetValue<string>("Jwt:Key") ?? [|"kX9#vR2!pQ7z"|]; }""", """void M(IConfiguration c) { string p = c.GetValue<string>("Jwt:Key") ?? throw new InvalidOperationException("Jwt:Key is not set"); }""" },
        { """void M(IConfiguration c) { string p = c.GetConnectionString("Main") ?? [|"kX9#vR2!pQ7z"|]; }""", """void M(IConfiguration c) { string p = c.GetConnectionString("Main") ?? throw new InvalidOperationException("ConnectionStrings:Main is not set"); }""" },
        // Constants that nothing needs.
        { """private const string Password = [|"kX9#vR2!pQ7z"|]; string M() => Password;""", """private static readonly string Password = Read(PASSWORD); string M() => Password;""" },
        { """const string A = [|"kX9#vR2!pQ7z"|], B = [|"kX9#vR2!pQ7z"|];""", """static readonly string A = Read(A), B = Read(B);""" },
        { """const string Password = [|"kX9#vR2!pQ7z"|]; string N = nameof(Password); string I => $"{Password}";""", """static readonly string Password = Read(PASSWORD); string N = nameof(Password); string I => $"{Password}";""" },
        { "/// <see cref=\"P\"/>\nconst string P = [|\"kX9#vR2!pQ7z\"|];", "/// <see cref=\"P\"/>\nstatic readonly string P = Read(P);" },
        { """const string P = [|"kX9#vR2!pQ7z"|]; static readonly string Later = P + 1;""", """static readonly string P = Read(P); static readonly string Later = P + 1;""" },
        { """const string Prefix = "x" + [|"kX9#vR2!pQ7z"|];""", """static readonly string Prefix = "x" + (Read(PREFIX));""" },
        { """bool M(string p) { switch (p) { case var x when x == P: return true; } return false; } const string P = [|"kX9#vR2!pQ7z"|];""", """bool M(string p) { switch (p) { case var x when x == P: return true; } return false; } static readonly string P = Read(P);""" },
        // Kinds of literals.
        { """string P = [|@"kX9#vR2!pQ7z"|];""", """string P = Read(P);""" },
        { """"string P = [|"""kX9#vR2!pQ7z"""|];"""", """string P = Read(P);""" },
        { """string P = [|$"kX9#vR2!pQ7z"|];""", """string P = Read(P);""" },
        { """const string Password = [|"kX9#vR2!pQ7z"|]; class Nested { string M() => Password; }""", """static readonly string Password = Read(PASSWORD); class Nested { string M() => Password; }""" },
        { """string M() { const string password = [|"kX9#vR2!pQ7z"|]; return F(); string F() => password; }""", """string M() { string password = Read(PASSWORD); return F(); string F() => password; }""" },
        // Trivia.
        { """string P = /* a */ [|"kX9#vR2!pQ7z"|] /* b */; // c""", """string P = /* a */ Read(P) /* b */; // c""" },
        { """public  const /* a */  string P = [|"kX9#vR2!pQ7z"|];""", """public  static readonly /* a */  string P = Read(P);""" },
        { "string P =\n        [|\"kX9#vR2!pQ7z\"|];", "string P =\n        Read(P);" },
    };

    public static TheoryData<string, string> ConnectionStrings => new()
    {
        { """string C = [|"Server=db;Password=kX9#vR2!pQ7z"|];""", """string C = Read(C);""" },
        { """string M(string h) => [|$"Server={h};User Id=app;Password=kX9#vR2!pQ7z;Encrypt=true"|];""", """string M(string h) => $"Server={h};User Id=app;Password={Read(MPASSWORD)};Encrypt=true";""" },
        { """string M(string h) { var connectionString = [|$@"Server={h};Password=kX9#vR2!pQ7z;"|]; return connectionString; }""", """string M(string h) { var connectionString = $@"Server={h};Password={Read(DB_PASSWORD)};"; return connectionString; }""" },
        { """"string M(string h) { var conn = [|$"""Server={h};Password=kX9#vR2!pQ7z"""|]; return conn; }"""", """"string M(string h) { var conn = $"""Server={h};Password={Read(DB_PASSWORD)}"""; return conn; }"""" },
        { """string M(string d) { var conn = [|"Server=db;Password=kX9#vR2!pQ7z;Database="|] + d; return conn; }""", """string M(string d) { var conn = "Server=db;Password=" + (Read(DB_PASSWORD)) + ";Database=" + d; return conn; }""" },
        { """string M(string d) { var conn = "Server=" + d + [|@";Password=kX9#vR2!pQ7z"|]; return conn; }""", """string M(string d) { var conn = "Server=" + d + @";Password=" + (Read(DB_PASSWORD)); return conn; }""" },
        { """string M(string d) { var ordersConnection = string.Concat([|"Server=db;Password=kX9#vR2!pQ7z;Database="|], d); return ordersConnection; }""", """string M(string d) { var ordersConnection = string.Concat("Server=db;Password=" + (Read(ORDERS_PASSWORD)) + ";Database=", d); return ordersConnection; }""" },
        { """string M(string connection) { connection += [|";Password=kX9#vR2!pQ7z"|]; return connection; }""", """string M(string connection) { connection += ";Password=" + (Read(DB_PASSWORD)); return connection; }""" },
    };

    public static TheoryData<string, string> Oblivious => new()
    {
        { """string P = [|"kX9#vR2!pQ7z"|];""", """string P = Read(P);""" },
        { """void M(string password) { M([|"kX9#vR2!pQ7z"|]); }""", """void M(string password) { M(Read(PASSWORD)); }""" },
    };

    [Theory, MemberData(nameof(Credentials))]
    public Task Replaces(string before, string after) => Fix.Environment(Members.Of(before), Members.Of(after));

    [Theory, MemberData(nameof(ConnectionStrings))]
    public Task Replaces_passwords_of_connection_strings(string before, string after) =>
        Fix.Environment(Members.Of(before), Members.Of(after), id: "DG5002");

    [Theory, MemberData(nameof(Oblivious))]
    public Task Throws_where_nothing_is_annotated(string before, string after) =>
        Fix.Environment(Members.Of(before), Members.Of(after), NullableContextOptions.Disable);
}
