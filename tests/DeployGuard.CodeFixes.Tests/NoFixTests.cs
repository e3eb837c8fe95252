namespace DeployGuard.CodeFixes.Tests;

public sealed class NoFixTests
{
    public static TheoryData<string, string> Constants => new()
    {
        { "argument of an attribute", "[Obsolete([|S|])] void M() { }" },
        { "default of a parameter", "void M(string password = [|S|]) { }" },
        { "label of a case", "bool M(string password) { switch (password) { case [|S|]: return true; default: return false; } }" },
        { "pattern", "bool M(string password) => password is [|S|];" },
        { "pattern in an arm", "bool M(string password) => password switch { [|S|] => true, _ => false };" },
        { "pattern of a property", "bool M(Exception e) => e is { Message: [|S|] };" },
        { "pattern in a list", "bool M(string[] s) => s is [[|S|], ..];" },
        { "jump to a case", "void M(string p) { switch (p) { case \"a\": goto case [|S|]; case [|S|]: break; } }" },
    };

    public static TheoryData<string, string> ConstantsInUse => new()
    {
        { "argument of an attribute", "const string P = [|S|]; [Obsolete(P)] void M() { }" },
        { "part of an argument of an attribute", "const string P = [|S|]; [Obsolete(\"x\" + P)] void M() { }" },
        { "default of a parameter", "const string P = [|S|]; void M(string password = P) { }" },
        { "label of a case", "const string P = [|S|]; void M(string p) { switch (p) { case P: break; } }" },
        { "label of a case with a condition", "const string P = [|S|]; void M(string p) { switch (p) { case P when p.Length > 1: break; } }" },
        { "pattern", "const string P = [|S|]; bool M(string p) => p is P;" },
        { "pattern, negated", "const string P = [|S|]; bool M(string p) => p is not (\"a\" or P);" },
        { "arm", "const string P = [|S|]; bool M(string p) => p switch { P => true, _ => false };" },
        { "another constant", "const string P = [|S|]; const string Q = \"x\" + P;" },
        { "another constant in a text", "const string P = [|S|]; const string Q = $\"x{P}\";" },
        { "constant of a method", "const string P = [|S|]; int M() { const string q = P; return q.Length; }" },
        { "another type", "public const string P = [|S|]; class Other { [Obsolete(Sample.P)] void M() { } }" },
        { "its neighbour", "const string P = [|S|], Q = \"a\"; [Obsolete(Q)] void M() { }" },
        { "local in a pattern", "bool M(string p) { const string q = [|S|]; return p is q; }" },
        { "local in a static function", "string M() { const string q = [|S|]; return F(); static string F() => q; }" },
        { "local in a static lambda", "Func<string> M() { const string q = [|S|]; return static () => q; }" },
        { "local in a function that is called before", "string M() { var s = F(); const string q = [|S|]; return s; string F() => q; }" },
        { "local of another section", "int M(int i) { switch (i) { case 1: const string q = [|S|]; return q.Length; default: return q.Length; } }" },
        { "static field that is set before", "static readonly string Early = \"x\" + P; const string P = [|S|];" },
        { "instance that is made before", "static readonly Sample Shared = new(); const string P = [|S|]; int L = P.Length;" },
        { "method that is called before", "static readonly int L = Length(); const string P = [|S|]; static int Length() => P.Length;" },
        { "interface", "interface I { const string P = [|S|]; }" },
    };

    public static TheoryData<string, string> Types => new()
    {
        { "type follows the literal", "int M() { var key = [|Su8|]; return key.Length; }" },
        { "member of the bytes", "int M() => [|Su8|].Length;" },
        { "list of bytes", "List<byte> Key = [|[0x4B, 0x58, 0x39]|];" },
        { "numbers", "int[] Key = [|[0x4B, 0x58, 0x39]|];" },
        { "formatted text", "FormattableString Password = [|$S|];" },
        { "format", "string M(string host) => string.Format([|S|], host);" },
        { "expression tree", "System.Linq.Expressions.Expression<Func<string, bool>> E = password => password == [|S|];" },
        { "query of a database", "System.Linq.IQueryable<string> M(System.Linq.IQueryable<string> users) => System.Linq.Queryable.Where(users, password => password == [|S|]);" },
        { "set in the environment", "void M() => Environment.SetEnvironmentVariable(\"PASSWORD\", [|S|]);" },
        { "no name", "void M() => F(); void F(string _ = \"\", params string[] __) { _ = [|S|]; }" },
    };

    public static TheoryData<string, string> PartsOfTexts => new()
    {
        { "format", "string M(string d) => string.Format([|\"Server=db;Password=kX9#vR2!pQ7z;Database={0}\"|], d);" },
        { "escaped", "string M(string h) => [|$\"Server={h};Password=\\\"kX9#vR2!pQ7z\\\"\"|];" },
    };

    [Theory, MemberData(nameof(Constants))]
    public Task Where_the_language_wants_a_constant(string why, string members) => NoneAsync(why, members);

    [Theory, MemberData(nameof(ConstantsInUse))]
    public Task Where_a_use_needs_the_constant(string why, string members) => NoneAsync(why, members);

    [Theory, MemberData(nameof(Types))]
    public Task Where_a_text_does_not_fit(string why, string members) => NoneAsync(why, members);

    [Theory, MemberData(nameof(PartsOfTexts))]
    public Task Where_a_password_cannot_be_cut_out(string why, string members) => NoneAsync(why, members);

    [Fact]
    public async Task Where_another_file_needs_the_constant()
    {
        var titles = await Fix.TitlesAsync(
            """class Keys { public const string Password = "kX9#vR2!pQ7z"; }""", """class User { [System.Obsolete(Keys.Password)] void M() { } }""");

        Assert.Empty(titles);
    }

    [Fact]
    public async Task Where_a_part_of_the_type_may_run_before()
    {
        var titles = await Fix.TitlesAsync(
            """partial class Keys { public const string Password = "kX9#vR2!pQ7z"; }""", """partial class Keys { static readonly int Length = Password.Length; }""");

        Assert.Empty(titles);
    }

    [Fact]
    public async Task But_where_another_type_only_reads_the_constant()
    {
        var titles = await Fix.TitlesAsync(
            """class Keys { public const string Password = "kX9#vR2!pQ7z"; }""", """class User { static readonly int Length = Keys.Password.Length; }""");

        Assert.Equal(["Read 'PASSWORD' from an environment variable"], titles);
    }

    private static async Task NoneAsync(string why, string members)
    {
        var code = Members.Of(members.Replace("S|", "\"kX9#vR2!pQ7z\"|", StringComparison.Ordinal).Replace("Su8|", "\"kX9#vR2!pQ7z\"u8|", StringComparison.Ordinal).Replace("$S|", "$\"kX9#vR2!pQ7z\"|", StringComparison.Ordinal));
        var titles = await Fix.TitlesAsync(code.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

        Assert.True(titles.Count == 0, $"{why}: {string.Join(", ", titles)}");
    }
}
