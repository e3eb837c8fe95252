extern alias core;

using core::DeployGuard.Checklist;
using core::DeployGuard.Documents;
using core::DeployGuard.Documents.Pipelines;
using core::DeployGuard.Documents.StartUp;
using core::DeployGuard.Repository;
using System.Text;
using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

/// <summary>
/// The checklist reads C# without the compiler, the analyzer with it: one corpus of programs holds both, so that no build shows a verdict that
/// its own warnings contradict.
/// </summary>
public sealed class OneCorpusTests
{
    /// <summary>Statements of a web application; what is marked migrates in production.</summary>
    public static TheoryData<string> Migrations =>
    [
        "db.Database.[|Migrate|]();",
        "await db.Database.[|MigrateAsync|]();",
        "db.Database.[|EnsureCreated|]();",
        "try { db.Database.[|Migrate|](); } catch (Exception) { throw; }",
        "if (app.Environment.IsProduction()) db.Database.[|Migrate|]();",
        "if (!app.Environment.IsDevelopment()) db.Database.[|Migrate|]();",
        "if (app.Environment.IsDevelopment()) { } else { db.Database.[|Migrate|](); }",
        "if (app.Environment.IsDevelopment()) return; db.Database.[|Migrate|]();",
        "Prepare(); void Prepare() => db.Database.[|Migrate|]();",
        "if (app.Environment.IsDevelopment()) db.Database.Migrate();",
        "if (app.Environment.IsDevelopment()) { using (var x = new MemoryStream()) db.Database.Migrate(); }",
        "if (!app.Environment.IsProduction()) db.Database.Migrate();",
        "if (app.Environment.IsEnvironment(\"Docker\")) db.Database.Migrate();",
        "if (args.Contains(\"migrate\")) { db.Database.Migrate(); return; }",
        "if (app.Configuration[\"AutoMigrate\"] == \"true\") db.Database.Migrate();",
        "new Other().Migrate();",
        "\n#if DEBUG\ndb.Database.Migrate();\n#endif\n",
        "// db.Database.Migrate();",
        "_ = \"db.Database.Migrate();\";",
    ];

    [Theory, MemberData(nameof(Migrations))]
    public async Task Analyzer(string statements)
    {
        var test = new StartUpTest(Program(statements));
        if (statements.Contains("[|", StringComparison.Ordinal)) await test.Reports("DG6501");
        else await test.Silent();
    }

    [Theory, MemberData(nameof(Migrations))]
    public void Checklist(string statements)
    {
        var marked = MarkedSource.Parse(Program(statements));
        var project = Assert.Single(new RepositoryDocuments(new Files(marked.Code).Snapshot, DocumentReaders.All).Model(StartUpCode.Build).Projects);
        var found = project.Migrations.Where(migration => migration.InProduction == Truth.True).Select(migration => migration.Location.Span.Start);
        Assert.Equal(marked.Expected.Select(mark => mark.Span.Start), found);
    }

    /// <summary>Statements of a web application; what is marked is an endpoint of which production has none.</summary>
    public static TheoryData<string> Health =>
    [
        "if (app.Environment.IsDevelopment()) app.[|MapHealthChecks|](\"/health\");",
        "if (!app.Environment.IsProduction()) { app.[|MapGet|](\"/ready\", () => \"ok\"); }",
        "if (app.Environment.IsDevelopment()) app.MapGroup(\"/health\").[|MapGet|](\"/\", () => \"ok\");",
        "var health = app.MapGroup(\"/health\"); if (app.Environment.IsDevelopment()) health.[|MapGet|](\"/\", () => \"ok\");",
        "if (!app.Environment.IsDevelopment()) { app.Run(); return; } app.[|MapHealthChecks|](\"/health\");",
        "app.MapHealthChecks(\"/health\");",
        "app.MapGroup(\"/health\").MapGet(\"/\", () => \"ok\");",
        "var health = app.MapGroup(\"/api\").MapGroup(\"health\"); health.MapGet(\"\", () => \"ok\");",
        "if (app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health\"); else app.MapHealthChecks(\"/health\");",
        "if (!app.Environment.IsDevelopment()) app.MapHealthChecks(\"/health\");",
    ];

    [Theory, MemberData(nameof(Health))]
    public async Task Analyzer_of_health(string statements)
    {
        var test = new StartUpTest(Program(statements));
        if (statements.Contains("[|", StringComparison.Ordinal)) await test.Reports("DG6502");
        else await test.Silent();
    }

    [Theory, MemberData(nameof(Health))]
    public void Checklist_of_health(string statements)
    {
        var marked = MarkedSource.Parse(Program(statements));
        var project = Assert.Single(new RepositoryDocuments(new Files(marked.Code).Snapshot, DocumentReaders.All).Model(StartUpCode.Build).Projects);
        Assert.Equal(marked.Expected.Count > 0 ? Truth.False : Truth.True, project.HealthEndpoint.Value);
        if (marked.Expected.Count > 0) Assert.Equal(marked.Expected[0].Span.Start, project.HealthEndpoint.Because[0].Location.Span.Start);
    }

    /// <summary>Members of a class and whether one of them is a credential.</summary>
    public static TheoryData<string, bool> Credentials => new()
    {
        { "private const string Password = \"Harbour-Lantern-82\";", true },
        { "private string connection = \"Server=db;Database=shop;User Id=app;Password=Harbour-Lantern-82\";", true },
        { "public string ApiKey { get; } = \"" + "9f8b7c6d5e4f3a2b" + "1c0d9e8f7a6b5c4d\";", true },
        { "void M(IDictionary<string, string> d) { d[\"Smtp:Password\"] = \"Harbour-Lantern-82\"; }", true },
        { "string M() => $\"Host=db;Username=app;Password=Harbour-Lantern-82;Timeout={1}\";", true },
        { "private const string PasswordField = \"Password\";", false },
        { "private string connection = \"Server=db;Database=shop;Integrated Security=true\";", false },
        { "string? password = Environment.GetEnvironmentVariable(\"SHOP_PASSWORD\");", false },
        { "private const string Password = \"changeme\";", false },
        { "string M(string password) => $\"Host=db;Password={password}\";", false },
        { "// password = \"Harbour-Lantern-82\"", false },
    };

    [Theory, MemberData(nameof(Credentials))]
    public async Task Analyzer_of_credentials(string member, bool isCredential)
    {
        var compilation = CredentialTest.Compile(Class(member));
        Assert.Equal(isCredential, (await CredentialTest.DiagnosticsOf(compilation)).Any());
    }

    [Theory, MemberData(nameof(Credentials))]
    public void Checklist_of_credentials(string member, bool isCredential)
    {
        var checklist = new RepositoryDocuments(new Files(Class(member)).Snapshot, DocumentReaders.All).Model(DeploymentChecklist.Of);
        var verdict = Assert.Single(checklist.Entries, entry => entry.Item == "no-hardcoded-credentials").Verdict;
        Assert.Equal(isCredential ? ChecklistVerdict.Fails : ChecklistVerdict.Holds, verdict);
    }

    private static string Class(string member) => $"public class Shop\n{{\n    {member}\n}}\n";

    private static string Program(string statements) => $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        var db = new ShopContext();
        {{statements}}
        app.Run();
        await Task.Yield();
        public class ShopContext : DbContext { }
        public class Other { public void Migrate() { } }
        """;

    private sealed class Files(string program) : IFileContents
    {
        private const string Project = """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.SqlServer" Version="10.0.0" /></ItemGroup>
            </Project>
            """;

        public RepositorySnapshot Snapshot => new([Entry("Shop/Shop.csproj"), Entry("Shop/Program.cs")], this) { IsComplete = true };

        public byte[] ReadAllBytes(string path) => Encoding.UTF8.GetBytes(path.EndsWith(".cs", StringComparison.Ordinal) ? program : Project);

        private static RepositoryEntry Entry(string path) => new(path, FileState.Tracked, FileKinds.Of(path));
    }
}
