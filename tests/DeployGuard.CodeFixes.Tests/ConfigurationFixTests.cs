namespace DeployGuard.CodeFixes.Tests;

public sealed class ConfigurationFixTests
{
    private const string Is = """ ?? throw new InvalidOperationException("Password is not set")""";

    public static TheoryData<string, string> Reachable => new()
    {
        // Parameters.
        { """void M(IConfiguration c) { string password = [|"kX9#vR2!pQ7z"|]; }""", $$"""void M(IConfiguration c) { string password = c["Password"]{{Is}}; }""" },
        { """void M(ConfigurationManager c) { string password = [|"kX9#vR2!pQ7z"|]; }""", $$"""void M(ConfigurationManager c) { string password = c["Password"]{{Is}}; }""" },
        { """void M(IConfiguration c) { Action a = () => { string password = [|"kX9#vR2!pQ7z"|]; }; }""", $$"""void M(IConfiguration c) { Action a = () => { string password = c["Password"]{{Is}}; }; }""" },
        { """void M(IConfiguration @class) { string password = [|"kX9#vR2!pQ7z"|]; }""", $$"""void M(IConfiguration @class) { string password = @class["Password"]{{Is}}; }""" },
        { """Action<IConfiguration> A = c => { string password = [|"kX9#vR2!pQ7z"|]; };""", $$"""Action<IConfiguration> A = c => { string password = c["Password"]{{Is}}; };""" },
        // Locals: declared before, and known not to be null.
        { """void M(IServiceProvider s) { var c = (IConfiguration)s.GetService(typeof(IConfiguration))!; string password = [|"kX9#vR2!pQ7z"|]; }""", $$"""void M(IServiceProvider s) { var c = (IConfiguration)s.GetService(typeof(IConfiguration))!; string password = c["Password"]{{Is}}; }""" },
        // Members.
        { """private readonly IConfiguration _c = null!; void M() { string password = [|"kX9#vR2!pQ7z"|]; }""", $$"""private readonly IConfiguration _c = null!; void M() { string password = _c["Password"]{{Is}}; }""" },
        { """private IConfiguration C => null!; string Password => [|"kX9#vR2!pQ7z"|];""", $$"""private IConfiguration C => null!; string Password => C["Password"]{{Is}};""" },
        { """private static IConfiguration C => null!; static string Password() { string password = [|"kX9#vR2!pQ7z"|]; return password; }""", $$"""private static IConfiguration C => null!; static string Password() { string password = C["Password"]{{Is}}; return password; }""" },
        // The parameter: the field has nothing yet.
        { """private readonly IConfiguration _c; string P; public Sample(IConfiguration c) { P = [|"kX9#vR2!pQ7z"|]; _c = c; }""", """private readonly IConfiguration _c; string P; public Sample(IConfiguration c) { P = c["P"] ?? throw new InvalidOperationException("P is not set"); _c = c; }""" },
        // Nearer first.
        { """private readonly IConfiguration _c = null!; void M(IConfiguration near) { string password = [|"kX9#vR2!pQ7z"|]; }""", $$"""private readonly IConfiguration _c = null!; void M(IConfiguration near) { string password = near["Password"]{{Is}}; }""" },
        { """class Base { protected IConfiguration C => null!; } class Derived : Base { string P; public Derived() { P = [|"kX9#vR2!pQ7z"|]; } }""", """class Base { protected IConfiguration C => null!; } class Derived : Base { string P; public Derived() { P = C["P"] ?? throw new InvalidOperationException("P is not set"); } }""" },
        { """Sample(string password) { } Sample(IConfiguration c) : this([|"kX9#vR2!pQ7z"|]) { }""", $$"""Sample(string password) { } Sample(IConfiguration c) : this(c["Password"]{{Is}}) { }""" },
        // What carries a configuration.
        { """void M(Microsoft.AspNetCore.Builder.WebApplicationBuilder b) { string password = [|"kX9#vR2!pQ7z"|]; }""", $$"""void M(Microsoft.AspNetCore.Builder.WebApplicationBuilder b) { string password = b.Configuration["Password"]{{Is}}; }""" },
        // Comparisons and receivers.
        { """bool M(IConfiguration c, string password) => password == [|"kX9#vR2!pQ7z"|];""", $$"""bool M(IConfiguration c, string password) => password == (c["Password"]{{Is}});""" },
        // Names.
        { """void M(IConfiguration c) { string db_password = [|"kX9#vR2!pQ7z"|]; }""", """void M(IConfiguration c) { string db_password = c["DbPassword"] ?? throw new InvalidOperationException("DbPassword is not set"); }""" },
        { """void M(IConfiguration c) { string DB_PASSWORD = [|"kX9#vR2!pQ7z"|]; }""", """void M(IConfiguration c) { string DB_PASSWORD = c["DbPassword"] ?? throw new InvalidOperationException("DbPassword is not set"); }""" },
        { """void M(IConfiguration c, Dictionary<string, string> d) { d["Jwt:Key"] = [|"kX9#vR2!pQ7z"|]; }""", """void M(IConfiguration c, Dictionary<string, string> d) { d["Jwt:Key"] = c["Jwt:Key"] ?? throw new InvalidOperationException("Jwt:Key is not set"); }""" },
    };

    public static TheoryData<string, string> ConnectionStrings => new()
    {
        { """void M(IConfiguration c) { string connectionString = [|"Server=db;Password=kX9#vR2!pQ7z"|]; }""", """void M(IConfiguration c) { string connectionString = c.GetConnectionString("Default") ?? throw new InvalidOperationException("ConnectionStrings:Default is not set"); }""" },
        { """void M(IConfiguration c) { string ordersConnectionString = [|"Server=db;Password=kX9#vR2!pQ7z"|]; }""", """void M(IConfiguration c) { string ordersConnectionString = c.GetConnectionString("Orders") ?? throw new InvalidOperationException("ConnectionStrings:Orders is not set"); }""" },
        { """string M(IConfiguration c, string h) { string connection = [|$"Server={h};Password=kX9#vR2!pQ7z"|]; return connection; }""", """string M(IConfiguration c, string h) { string connection = $"Server={h};Password={c["DbPassword"] ?? throw new InvalidOperationException("DbPassword is not set")}"; return connection; }""" },
    };

    /// <summary>Code whose configuration is out of reach: the environment's fix is the only one.</summary>
    public static TheoryData<string, string> OutOfReach => new()
    {
        { "may be null", "void M(IConfiguration? c) { string password = S; }" },
        { "may be null, a local", "void M(IServiceProvider s) { var c = s.GetService(typeof(IConfiguration)) as IConfiguration; string password = S; }" },
        { "may be null, a field", "private IConfiguration? _c; void M() { string password = S; }" },
        { "declared afterwards", "void M() { string password = S; IConfiguration c = null!; }" },
        { "has no value yet", "void M() { IConfiguration c; string password = S; }" },
        { "a section has other keys", "void M(IConfigurationSection c) { string password = S; }" },
        { "static method", "private readonly IConfiguration _c = null!; static void M() { string password = S; }" },
        { "initialiser of a field", "private readonly IConfiguration _c = null!; string Password = S;" },
        { "initialiser of a static field", "private static readonly IConfiguration C = null!; static string Password = S;" },
        { "constructor has not set it", "private readonly IConfiguration _c; string P; public Sample(IServiceProvider s) { P = S; _c = null!; }" },
        { "static local function", "void M(IConfiguration c) { static string Password() => S; Password(); }" },
        { "static lambda", "private readonly IConfiguration _c = null!; void M(IConfiguration c) { Func<string> f = static () => S; }" },
        { "by reference", "void M(ref IConfiguration c) { string password = S; }" },
        { "hidden by a local", "private readonly string c = \"\"; private readonly IConfiguration _c = null!; void M() { int _c = 1; string password = S; }" },
        { "nested type", "private readonly IConfiguration _c = null!; class Nested { void M() { string password = S; } }" },
        { "cannot be read", "private IConfiguration C { set { } } void M() { string password = S; }" },
        { "private in the base", "class Base { private IConfiguration C => null!; } class Derived : Base { string P() => S; }" },
        { "constructor that calls another", "private readonly IConfiguration _c = null!; Sample(string password) { } Sample() : this(S) { }" },
        { "set in the configuration", "void M(IConfiguration c) { c[\"Password\"] = S; }" },
        { "put into the configuration", "void M(ConfigurationManager c) { c.AddInMemoryCollection(new Dictionary<string, string?> { [\"Password\"] = S }); }" },
        { "constant", "private static IConfiguration C => null!; private readonly IConfiguration _c = null!; public const string Password = S;" },
        { "lambda in a struct", "struct Inner(int i) { private readonly IConfiguration _c = null!; public int I => i; string M() { Func<string> f = () => S; return f(); } }" },
    };

    [Theory, MemberData(nameof(Reachable))]
    public Task Reads_the_configuration(string before, string after) => Fix.Configuration(Members.Of(before), Members.Of(after));

    [Theory, MemberData(nameof(ConnectionStrings))]
    public Task Reads_connection_strings(string before, string after) => Fix.Configuration(Members.Of(before), Members.Of(after), "DG5002");

    [Theory, MemberData(nameof(OutOfReach))]
    public async Task Offers_only_the_environment(string why, string code)
    {
        var titles = await Fix.TitlesAsync(Members.Of(code.Replace("S;", "\"kX9#vR2!pQ7z\";", StringComparison.Ordinal).Replace("(S)", "(\"kX9#vR2!pQ7z\")", StringComparison.Ordinal).Replace("S }", "\"kX9#vR2!pQ7z\" }", StringComparison.Ordinal)));

        Assert.True(titles is [var title] && title.EndsWith("from an environment variable", StringComparison.Ordinal), $"{why}: {string.Join(", ", titles)}");
    }

    [Fact]
    public async Task Offers_the_configuration_first()
    {
        var titles = await Fix.TitlesAsync(Members.Of("""void M(IConfiguration c) { string dbPassword = "kX9#vR2!pQ7z"; }"""));

        Assert.Equal(["Read 'DbPassword' from the configuration", "Read 'DB_PASSWORD' from an environment variable"], titles);
    }

    [Fact]
    public async Task Offers_one_exception_instead_of_a_fallback()
    {
        var titles = await Fix.TitlesAsync(Members.Of("""void M(IConfiguration c) { string p = c["Jwt:Key"] ?? "kX9#vR2!pQ7z"; }"""));

        Assert.Equal(["Throw when 'Jwt:Key' is not set"], titles);
    }

    [Fact]
    public async Task Says_that_bytes_are_read_as_base64()
    {
        var titles = await Fix.TitlesAsync(Members.Of("byte[] Key = [0x4B, 0x58, 0x39];"));

        Assert.Equal(["Read 'KEY' from an environment variable as base64"], titles);
    }

    [Fact]
    public Task Reads_the_builder_of_a_program() => Fix.Configuration(
        """
        using System;
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        var jwtKey = [|"kX9#vR2!pQ7z"|];
        Console.WriteLine(jwtKey.Length);

        """,
        """
        using System;
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        var jwtKey = builder.Configuration["JwtKey"] ?? throw new InvalidOperationException("JwtKey is not set");
        Console.WriteLine(jwtKey.Length);

        """);

    [Fact]
    public Task Imports_the_extension_of_connection_strings() => Fix.Configuration(
        """
        using System;
        using Microsoft.AspNetCore.Builder;

        var builder = WebApplication.CreateBuilder(args);
        Use(() => [|"Server=db;Password=kX9#vR2!pQ7z"|]);

        static void Use(Func<string> connectionString) => connectionString();

        """,
        """
        using System;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;

        var builder = WebApplication.CreateBuilder(args);
        Use(() => builder.Configuration.GetConnectionString("Default") ?? throw new InvalidOperationException("ConnectionStrings:Default is not set"));

        static void Use(Func<string> connectionString) => connectionString();

        """,
        "DG5002");

    public static TheoryData<string, string> PrimaryConstructors => new()
    {
        { "class A(IConfiguration c) { string Password() { return [|\"kX9#vR2!pQ7z\"|]; } }", "class A(IConfiguration c) { string Password() { return c[\"Password\"]!!; } }" },
        { "class A(IConfiguration c) { string Password { get; } = [|\"kX9#vR2!pQ7z\"|]; }", "class A(IConfiguration c) { string Password { get; } = c[\"Password\"]!!; }" },
        { "class A(IConfiguration c) { IConfiguration D { get; } = c; string Password() { return [|\"kX9#vR2!pQ7z\"|]; } }", "class A(IConfiguration c) { IConfiguration D { get; } = c; string Password() { return D[\"Password\"]!!; } }" },
        { "record A(IConfiguration C) { string Password() { return [|\"kX9#vR2!pQ7z\"|]; } }", "record A(IConfiguration C) { string Password() { return C[\"Password\"]!!; } }" },
        { "class B(string password) { public int L => password.Length; } class A(IConfiguration c) : B([|\"kX9#vR2!pQ7z\"|]) { public int N => c.GetHashCode(); }", "class B(string password) { public int L => password.Length; } class A(IConfiguration c) : B(c[\"Password\"]!!) { public int N => c.GetHashCode(); }" },
    };

    [Theory, MemberData(nameof(PrimaryConstructors))]
    public Task Reads_parameters_of_primary_constructors(string before, string after) => Fix.Configuration(
        Members.Of(before), Members.Of(after.Replace("!!", Is, StringComparison.Ordinal)));

    [Fact]
    public async Task Keeps_no_parameter_that_is_stored_elsewhere()
    {
        var titles = await Fix.TitlesAsync(Members.Of(
            """class B(IConfiguration c) { public IConfiguration? D => c; } class A(IConfiguration c) : B(c) { string Password() { return "kX9#vR2!pQ7z"; } }"""));

        Assert.Equal(["Read 'PASSWORD' from an environment variable"], titles);
    }
}
