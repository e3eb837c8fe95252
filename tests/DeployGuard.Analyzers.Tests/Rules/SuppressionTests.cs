using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class SuppressionTests
{
    [Theory]
    [InlineData("""private string password = "Xk7-mQ2vRt"; // gitleaks:allow""")]
    [InlineData("""private string password = "Xk7-mQ2vRt"; // DevSkim: ignore DS173237 until 2030-01-01""")]
    [InlineData("""private string password = "Xk7-mQ2vRt"; // NOSONAR: a sample""")]
    [InlineData("""private string password = "Xk7-mQ2vRt"; /* gitleaks:allow */""")]
    [InlineData("// [SuppressMessage(\"Microsoft.Security\", \"CS002:SecretInNextLine\", Justification=\"sample\")]\nprivate string password = \"Xk7-mQ2vRt\";")]
    [InlineData("// gitleaks:allow\nprivate string password = \"Xk7-mQ2vRt\";")]
    [InlineData("private string password = \"Server=db;\" +\n\"User Id=app;Password=Xk7-mQ2vRt\"; // gitleaks:allow")]
    [InlineData("""[SuppressMessage("Microsoft.Security", "CS001:SecretInline", Justification = "sample")] private string password = "Xk7-mQ2vRt";""")]
    [InlineData("""[SuppressMessage("Microsoft.Security", "CS001:SecretInline")] public void M() { var password = "Xk7-mQ2vRt"; }""")]
    [InlineData("""[SuppressMessage("Microsoft.Security", "CS001:SecretInline")] public class Nested { public string Password = "Xk7-mQ2vRt"; }""")]
    [InlineData("""public void M([SuppressMessage("Microsoft.Security", "CS001:SecretInline")] string password = "Xk7-mQ2vRt") { }""")]
    [InlineData("""public string Password { [SuppressMessage("Microsoft.Security", "CS001:SecretInline")] get => "Xk7-mQ2vRt"; }""")]
    [InlineData("#pragma warning disable DG5001\nprivate string password = \"Xk7-mQ2vRt\";\n#pragma warning restore DG5001")]
    public Task Is_silent(string member) => new CredentialTest($"public class Tested {{\n{member}\n}}").Silent();

    [Theory]
    // The marker of another line, of a text, of another rule.
    [InlineData("private string name = \"x\"; // gitleaks:allow\nprivate string password = [|\"Xk7-mQ2vRt\"|];")]
    [InlineData("private string password = [|\"Xk7-mQ2vRt\"|];\n// gitleaks:allow\nprivate string name = \"x\";")]
    [InlineData("private string password = [|\"Xk7-mQ2vRt\"|]; private string name = \"gitleaks:allow\";")]
    [InlineData("""[SuppressMessage("Microsoft.Security", "CA2100")] private string password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("""[SuppressMessage("Style", "CS001:SecretInline")] private string password = [|"Xk7-mQ2vRt"|];""")]
    [InlineData("#pragma warning disable DG5002\nprivate string password = [|\"Xk7-mQ2vRt\"|];")]
    public Task Reports(string member) => new CredentialTest($"public class Tested {{\n{member}\n}}").Reports("DG5001");

    /// <summary>What a file GlobalSuppressions.cs holds.</summary>
    [Theory]
    [InlineData("assembly", "")]
    [InlineData("module", "")]
    [InlineData("assembly", ", Scope = \"module\"")]
    [InlineData("assembly", ", Justification = \"a sample\", Scope = \"member\", Target = \"~F:Shop.Tested.password\"")]
    [InlineData("assembly", ", Scope = \"type\", Target = \"~T:Shop.Tested\"")]
    [InlineData("assembly", ", Scope = \"namespaceanddescendants\", Target = \"~N:Shop\"")]
    [InlineData("assembly", ", Scope = \"member\", Target = \"F:Shop.Tested.password\"")]
    public Task Is_silent_for_suppressions_of_the_assembly(string target, string arguments) =>
        Suppressed(target, $"\"Microsoft.Security\", \"CS001:SecretInline\"{arguments}", "\"Xk7-mQ2vRt\"").Silent();

    [Theory]
    [InlineData(""" "Microsoft.Security", "CS001:SecretInline", Scope = "member", Target = "~F:Shop.Tested.other" """)]
    [InlineData(""" "Microsoft.Security", "CS001:SecretInline", Scope = "member", Target = "~M:Shop.Tested.Gone" """)]
    [InlineData(""" "Microsoft.Security", "CS001:SecretInline", Scope = "member", Target = "?" """)]
    [InlineData(""" "Microsoft.Security", "CA2100" """)]
    [InlineData(""" "Style", "CS001:SecretInline" """)]
    public Task Reports_despite_other_suppressions_of_the_assembly(string arguments) =>
        Suppressed("assembly", arguments, "[|\"Xk7-mQ2vRt\"|]").Reports("DG5001");

    [Theory]
    [InlineData("/repo", "samples/**")]
    [InlineData("/repo/", "src/Old%3B samples/**")]
    // As DeployGuard.targets escapes what would begin a comment.
    [InlineData("/repo", "src/C%23/**%3Bsamples/100%25/**%3B**/Program.cs")]
    [InlineData("/repo", "**/Program.cs")]
    public Task Leaves_out_excluded_files(string root, string globs) => Excluding(root, globs, """public class Tested { string password = "Xk7-mQ2vRt"; }""").Silent();

    [Theory]
    [InlineData("/repo", "src/**")]
    [InlineData("/repo/samples", "samples/**")]
    [InlineData("/other", "**")]
    [InlineData("/repo", "")]
    [InlineData("", "**")]
    public Task Reports_in_other_files(string root, string globs) =>
        Excluding(root, globs, """public class Tested { string password = [|"Xk7-mQ2vRt"|]; }""").Reports("DG5001");

    private static CredentialTest Suppressed(string target, string arguments, string value) => new($$"""
        [{{target}}: SuppressMessage({{arguments}})]
        namespace Shop { public class Tested { private string password = {{value}}; private string other = "x"; } }
        """);

    private static CredentialTest Excluding(string root, string globs, string code) => new(code)
    {
        FilePath = "/repo/samples/Program.cs",
        Options = new Dictionary<string, string> { ["build_property._DeployGuardCompilerRoot"] = root, ["build_property._DeployGuardCompilerExclude"] = globs },
    };
}
