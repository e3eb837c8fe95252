using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.CSharp;
using DeployGuard.Text;

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
    [InlineData("Environment.GetEnvironmentVariable(\"X\")!;", "X")] // silences the compiler and stops nothing
    [InlineData("configuration[\"A\"] ?? Environment.GetEnvironmentVariable(\"X\") ?? throw new Exception()", "A? X?")] // each stands in for the other
    [InlineData("this.F(config[\"A\"] ?? builder.Configuration[\"B\"] ?? throw new Exception())", "A? B?")]
    [InlineData("class A(IConfiguration config) { string? B => config[\"B\"]; }", "B")]
    [InlineData("private readonly IConfiguration? _config; void M() => _config[\"B\"]", "B")]
    [InlineData("var config = new ConfigurationBuilder().AddJsonFile(\"a.json\").Build(); config[\"B\"]", "B")]
    [InlineData("var config = builder.Build(); config[\"B\"]", "B")]
    [InlineData("var config = builder.Configuration; config[\"B\"]", "B")]
    [InlineData("services.GetRequiredService<IConfiguration>()[\"B\"]", "B")]
    [InlineData("GetEnvironmentVariable(target: x, variable: \"X\")", "X")]
    [InlineData("config.GetValue<Dictionary<string, int>>(\"X\")", "X")]
    [InlineData("config.GetSection(\"A\")[key]", "A/")]
    [InlineData("IConfiguration settings = x; settings[\"B\"]", "B")] // of any name
    [InlineData("Dictionary<string, string> config = x; builder.Config[\"B\"]", "B")] // of somebody else
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
    [InlineData("Environment.GetEnvironmentVariable(")] // the file ends
    [InlineData("config[")]
    [InlineData("config.GetValue<")]
    [InlineData("const string Name = \"X\" + \"Y\"; Environment.GetEnvironmentVariable(Name)")] // only a part of it
    [InlineData("#if DEBUG\nEnvironment.GetEnvironmentVariable(\"X\")\n#endif")] // not known to be compiled
    [InlineData("#if A\n#if B\n#endif\n#else\nconfig[\"X\"]\n#endif")]
    [InlineData("Dictionary<string, string> config = Load(); config[\"Host\"]")] // of another type
    [InlineData("void M(ClientConfig config) => config[\"Host\"]")]
    [InlineData("void M(string[] config, ClientConfig? myConfig) => config[\"Host\"] + myConfig[\"Host\"]")]
    [InlineData("var config = JObject.Parse(text); config.GetValue(\"Host\")")]
    [InlineData("foreach (var config in all) config[\"Host\"]")]
    [InlineData("private ClientConfig _config; void M() => this._config[\"Host\"]")]
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

    /// <summary>A library is read under the prefix of whoever starts it.</summary>
    [Fact]
    public void A_prefix_holds_for_the_code_of_other_projects()
    {
        var reads = TestRepository.Empty.With("A/A.csproj", "<Project />").With("A/A.cs", "x.AddEnvironmentVariables(\"SHOP_\")")
            .With("B/B.csproj", "<Project />").With("B/B.cs", "config[\"Mail:Host\"]").Documents().Model(EnvironmentReads.Build);
        Assert.Equal(["Mail__Host", "SHOP_Mail__Host"], reads.NamesOf(Assert.Single(reads.All)));
    }

    /// <summary>The environment provider of .NET knows prefixes of connection strings, which Azure App Service sets.</summary>
    [Fact]
    public void A_connection_string_has_names_of_its_own()
    {
        var reads = TestRepository.Empty.With("A.cs", "x.GetConnectionString(\"Shop\")").Documents().Model(EnvironmentReads.Build);
        Assert.Equal(
            ["ConnectionStrings__Shop", "SQLCONNSTR_Shop", "SQLAZURECONNSTR_Shop", "MYSQLCONNSTR_Shop", "POSTGRESQLCONNSTR_Shop", "CUSTOMCONNSTR_Shop"],
            reads.NamesOf(Assert.Single(reads.All)).Take(6));
    }

    [Theory]
    [InlineData("config[\"Mail:Host\"]", "x.AddEnvironmentVariables(prefix)")] // which one is not known
    [InlineData("config[\"Mail:Host\"]", "x.AddEnvironmentVariables(source => source.Prefix = Name)")]
    [InlineData("config[\"Mail:Host\"]", "builder.Configuration.AddAzureKeyVault(uri, credential)")]
    [InlineData("config[\"Mail:Host\"]", "x.AddJsonFile(\"/etc/app/settings.json\")")]
    [InlineData("config[\"Mail:Host\"]", "x.AddInMemoryCollection(new Dictionary<string, string?> { [\"Mail:Host\"] = \"a\" })")]
    [InlineData("config[\"Mail:Host\"]", "config[\"mail:host\"] = \"a\"")]
    [InlineData("GetEnvironmentVariable(\"X\")", "Environment.SetEnvironmentVariable(\"X\", \"a\")")]
    public void What_something_else_may_set(string read, string other) => Assert.True(MayBeSetElsewhere(read, "src/Host.cs", other));

    [Theory]
    [InlineData("config[\"Mail:Host\"]", "x.AddEnvironmentVariables()", "src/Host.cs")]
    [InlineData("config[\"Mail:Host\"]", "x.AddJsonFile(\"appsettings.Local.json\", optional: true)", "src/Host.cs")] // its keys are known
    [InlineData("config[\"Mail:Host\"]", "x.AddJsonFile($\"appsettings.{environment}.json\")", "src/Host.cs")]
    [InlineData("config[\"Mail:Host\"]", "config[\"Mail:Port\"] = \"a\"", "src/Host.cs")]
    [InlineData("GetEnvironmentVariable(\"X\")", "x.AddAzureKeyVault(uri)", "src/Host.cs")] // not part of the configuration
    [InlineData("GetEnvironmentVariable(\"X\")", "Environment.SetEnvironmentVariable(\"X\", \"a\")", "tests/A.cs")] // while tests run
    public void What_nothing_else_sets(string read, string other, string path) => Assert.False(MayBeSetElsewhere(read, path, other));

    private static bool MayBeSetElsewhere(string read, string path, string other) => Assert.Single(
        TestRepository.Empty.With("src/Read.cs", read).With(path, other).Documents().Model(EnvironmentReads.Build).All).MayBeSetElsewhere;

    [Fact]
    public void Damaged_code_is_read_without_failing()
    {
        const string Sample = """
            #if A
            const string Key = "A:B"; IConfiguration config = x.AddEnvironmentVariables(prefix: "P_").Build();
            #endif
            var a = Environment.GetEnvironmentVariable("X") ?? throw; config.GetSection("A")?["B"]!.Trim(); config.GetValue<List<int>>("A:B", 1);
            """;
        var random = new Random(23);
        const string Alphabet = "\"'{}()[]<>.?!=,;:$@\\/#\n ab";
        for (var i = 0; i < 20_000; i++)
        {
            var text = Sample.Substring(0, random.Next(Sample.Length)).ToList();
            for (var edits = random.Next(0, 6); edits > 0 && text.Count > 0; edits--)
            {
                var at = random.Next(text.Count);
                if (random.Next(3) == 0) text.RemoveAt(at);
                else if (random.Next(2) == 0) text.Insert(at, Alphabet[random.Next(Alphabet.Length)]);
                else text[at] = Alphabet[random.Next(Alphabet.Length)];
            }

            var code = new string([.. text]);
            foreach (var read in EnvironmentReadParser.Parse(new SourceText("A.cs", code)).Reads)
                Assert.True(read.Location.Span.Start >= 0 && read.Location.Span.Length > 0 && read.Location.Span.End <= code.Length, $"{read} in: {code}");
        }
    }

    [Theory]
    [InlineData("config.GetSection(\"A\").")]
    [InlineData("GetEnvironmentVariable(")]
    [InlineData("config<")]
    [InlineData("var config = ")]
    [InlineData("IConfiguration config, ")]
    [InlineData("x.AddInMemoryCollection(\"a\"")]
    [InlineData("??")]
    [InlineData("a.config.")]
    public void Hostile_code_is_read_in_bounded_time(string piece) =>
        Assert.NotNull(EnvironmentReadParser.Parse(new SourceText("A.cs", string.Concat(Enumerable.Repeat(piece, 20_000)))).Reads);
}
