using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.CSharp;

namespace DeployGuard.Core.Tests.Documents.CSharp;

public sealed class EnvironmentReadsTests
{
    private static string Reads(string code, string path = "src/App/Program.cs") => string.Join(" ", All(code, path).Select(read =>
        (read.ConfigurationKey ?? read.Variable) + (read.IsSection ? "/" : "") + (read.HasDefault ? "?" : "") + (read.IsRequired ? "!" : "")));

    private static IReadOnlyList<EnvironmentRead> All(string code, string path = "src/App/Program.cs") =>
        TestRepository.Empty.With(path, code).With("src/App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />").Documents().Model(EnvironmentReads.Build).All;

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"X\")", "X")]
    [InlineData("System.Environment.GetEnvironmentVariable(\"X\", EnvironmentVariableTarget.Process)", "X")]
    [InlineData("GetEnvironmentVariable(\"X\")", "X")] // using static
    [InlineData("Environment.GetEnvironmentVariable(\"X\") ?? \"y\"", "X?")]
    [InlineData("Environment.GetEnvironmentVariable(\"X\")\n    ?? throw new InvalidOperationException()", "X!")]
    [InlineData("Environment.GetEnvironmentVariable(\"X\")!.Trim()", "X!")]
    [InlineData("Environment.GetEnvironmentVariable(\"X\") != null", "X")]
    [InlineData("const string Name = \"X\"; Environment.GetEnvironmentVariable(Name)", "X")]
    [InlineData("Environment.ExpandEnvironmentVariables(\"%X%/a/%Y%\")", "X Y")]
    [InlineData("configuration[\"Mail:Host\"]", "Mail:Host")]
    [InlineData("builder.Configuration[\"Mail:Host\"] ?? \"x\"", "Mail:Host?")]
    [InlineData("_config?[\"Mail:Host\"]", "Mail:Host")]
    [InlineData("config.GetValue<int>(\"Mail:Port\")", "Mail:Port")]
    [InlineData("config.GetValue<int>(\"Mail:Port\", 25)", "Mail:Port?")]
    [InlineData("config.GetValue(\"Mail:Port\", 25)", "Mail:Port?")]
    [InlineData("Configuration.GetSection(\"Mail\")[\"Host\"]", "Mail:Host")]
    [InlineData("Configuration.GetSection(\"A\").GetSection(\"B\").GetValue<string>(\"C\")", "A:B:C")]
    [InlineData("Configuration.GetSection(\"Mail\").Get<MailOptions>()", "Mail/")]
    [InlineData("Configuration.GetRequiredSection(\"Mail\")", "Mail/!")]
    [InlineData("configuration.GetConnectionString(\"Shop\")", "ConnectionStrings:Shop")]
    [InlineData("x.GetConnectionString(\"Shop\") ?? throw new Exception()", "ConnectionStrings:Shop!")]
    public void What_is_read(string code, string expected) => Assert.Equal(expected, Reads(code));

    [Theory]
    [InlineData("// Environment.GetEnvironmentVariable(\"X\")")]
    [InlineData("\"Environment.GetEnvironmentVariable(\\\"X\\\")\"")]
    [InlineData("Environment.GetEnvironmentVariable(name)")]
    [InlineData("Environment.GetEnvironmentVariable($\"X{y}\")")]
    [InlineData("const string Name = \"X\"; { const string Name = \"Y\"; } Environment.GetEnvironmentVariable(Name)")] // which one is not known
    [InlineData("Environment.GetEnvironmentVariable(\"X\" + y)")]
    [InlineData("dictionary[\"X\"]")]
    [InlineData("configuration[\"Mail:Host\"] = \"x\"")] // set, not read
    [InlineData("config[\"no key!\"]")]
    [InlineData("config[0]")]
    [InlineData("services.Configure<MailOptions>(x)")]
    [InlineData("Environment.SetEnvironmentVariable(\"X\", \"y\")")]
    public void What_is_not(string code) => Assert.Equal("", Reads(code));

    [Theory]
    [InlineData("src/App/obj/X.cs")]
    [InlineData("src/App/View.g.cs")]
    [InlineData("src/App/Form.Designer.cs")]
    public void Generated_files_are_left_out(string path) => Assert.Equal("", Reads("Environment.GetEnvironmentVariable(\"X\")", path));

    [Fact]
    public void A_read_knows_its_place_and_project()
    {
        var read = Assert.Single(All("class A\n{\n    string? X = Environment.GetEnvironmentVariable(\"X\");\n}\n"));
        Assert.Equal(("src/App/Program.cs", 3, "src/App/App.csproj", false), (read.Location.Path, read.Location.Start.Line, read.Project, read.IsTest));
    }

    [Fact]
    public void Tests_are_told_by_folder_and_by_project()
    {
        Assert.True(Assert.Single(All("GetEnvironmentVariable(\"X\")", "tests/A.cs")).IsTest);
        var project = TestRepository.Empty.With("Spec/A.cs", "GetEnvironmentVariable(\"X\")")
            .With("Spec/Spec.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><ItemGroup><PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"18.0.1\" /></ItemGroup></Project>");
        Assert.True(Assert.Single(project.Documents().Model(EnvironmentReads.Build).All).IsTest);
    }

    [Theory]
    [InlineData("AddEnvironmentVariables(\"SHOP_\")")]
    [InlineData("AddEnvironmentVariables(prefix: \"SHOP_\")")]
    public void A_prefix_gives_configuration_keys_another_name(string call)
    {
        var reads = TestRepository.Empty.With("A/A.csproj", "<Project />").With("A/A.cs", $"x.{call}; config[\"Mail:Host\"]; GetEnvironmentVariable(\"X\")")
            .Documents().Model(EnvironmentReads.Build);
        Assert.Equal(["Mail__Host", "SHOP_Mail__Host"], reads.NamesOf(reads.All[0]));
        Assert.Equal(["X"], reads.NamesOf(reads.All[1]));
    }
}
