using DeployGuard.Analyzers.Tests.Verification;

namespace DeployGuard.Analyzers.Tests.Rules;

public class DG6501MigrationsAtStartUpTests
{
    private const string Context = "public class ShopContext : DbContext { public bool Flag { get; set; } }\n";

    /// <summary>Statements of a web application before it runs.</summary>
    [Theory]
    [InlineData("db.Database.[|Migrate|]();")]
    [InlineData("await db.Database.[|MigrateAsync|]();")]
    [InlineData("db.Database.[|EnsureCreated|]();")]
    [InlineData("await db.Database.[|EnsureCreatedAsync|]();")]
    [InlineData("RelationalDatabaseFacadeExtensions.[|Migrate|](db.Database);")]
    [InlineData("runner.[|MigrateUp|]();")]
    [InlineData("new DbUp.Engine.UpgradeEngine().[|PerformUpgrade|]();")]
    [InlineData("new EvolveDb.Evolve().[|Migrate|]();")]
    [InlineData("if (db.Database.GetPendingMigrations().Any()) db.Database.[|Migrate|]();")]
    [InlineData("try { db.Database.[|Migrate|](); } catch (Exception) { throw; }")]
    [InlineData("db.Database.CreateExecutionStrategy().Execute(() => db.Database.[|Migrate|]());")]
    [InlineData("await Task.Run(() => db.Database.[|Migrate|]());")]
    // In production of all environments.
    [InlineData("if (app.Environment.IsProduction()) db.Database.[|Migrate|]();")]
    [InlineData("if (!app.Environment.IsDevelopment()) db.Database.[|Migrate|]();")]
    [InlineData("if (app.Environment.IsDevelopment()) { } else { db.Database.[|Migrate|](); }")]
    [InlineData("if (app.Environment.IsDevelopment() || app.Environment.IsProduction()) db.Database.[|Migrate|]();")]
    [InlineData("if (app.Environment.EnvironmentName != \"Development\") db.Database.[|Migrate|]();")]
    [InlineData("if (app.Environment.IsDevelopment()) return; db.Database.[|Migrate|]();")]
    public Task Reports_in_a_program(string statements) => InProgram(statements).Reports("DG6501");

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) db.Database.Migrate();")]
    [InlineData("if (app.Environment.IsDevelopment() && db is not null) { using (var x = new MemoryStream()) db.Database.Migrate(); }")]
    [InlineData("if (!app.Environment.IsProduction()) db.Database.Migrate();")]
    [InlineData("if (app.Environment.IsProduction()) { } else db.Database.Migrate();")]
    [InlineData("if (app.Environment.IsEnvironment(\"Docker\")) db.Database.Migrate();")]
    [InlineData("if (app.Environment.EnvironmentName == \"Local\") db.Database.Migrate();")]
    [InlineData("if (app.Environment.EnvironmentName is \"Local\") db.Database.Migrate();")]
    [InlineData("if (!app.Environment.IsDevelopment()) { app.Run(); return; } db.Database.Migrate();")]
    [InlineData("_ = app.Environment.IsDevelopment() && await Seed(); async Task<bool> Seed() { await db.Database.MigrateAsync(); return true; }")]
    // A verb of the command line.
    [InlineData("if (args.Contains(\"migrate\")) { db.Database.Migrate(); return; }")]
    [InlineData("if (args.Length > 0 && args[0] == \"migrate\") db.Database.Migrate();")]
    [InlineData("switch (args[0]) { case \"migrate\": db.Database.Migrate(); return; }")]
    // A setting, a flag of the instance.
    [InlineData("if (app.Configuration.GetValue<bool>(\"AutoMigrate\")) db.Database.Migrate();")]
    [InlineData("if (app.Configuration[\"AutoMigrate\"] == \"true\") db.Database.Migrate();")]
    [InlineData("if (Environment.GetEnvironmentVariable(\"MIGRATE\") == \"1\") db.Database.Migrate();")]
    [InlineData("if (db.Flag) db.Database.Migrate();")]
    [InlineData("var migrate = app.Configuration[\"AutoMigrate\"] == \"true\"; if (migrate) db.Database.Migrate();")]
    // Endpoints and handlers run later, methods that nobody calls never.
    [InlineData("app.MapPost(\"/migrate\", () => db.Database.Migrate());")]
    [InlineData("Action migrate = () => db.Database.Migrate();")]
    [InlineData("void Unused() => db.Database.Migrate();")]
    // Names lie: squidex, Kavita.
    [InlineData("new Other().Migrate();")]
    [InlineData("\n#if DEBUG\ndb.Database.Migrate();\n#endif\n")]
    public Task Is_silent_in_a_program(string statements) => InProgram(statements).Silent();

    [Theory]
    [InlineData("app.MigrateDatabase();", "static class Helper { public static void MigrateDatabase(this WebApplication app) => Apply(new ShopContext()); static void Apply(DbContext db) { db.Database.[|Migrate|](); } }")]
    [InlineData("app.MigrateDatabase<ShopContext>();", "static class Helper { public static void MigrateDatabase<T>(this WebApplication app) where T : DbContext, new() => new T().Database.[|Migrate|](); }")]
    [InlineData("IInitializer i = new Initializer(); i.Initialize();", "interface IInitializer { void Initialize(); } class Initializer : IInitializer { public void Initialize() => new ShopContext().Database.[|Migrate|](); }")]
    [InlineData("Helper.With(db => db.Database.[|Migrate|]());", "static class Helper { public static void With(Action<ShopContext> action) => action(new ShopContext()); }")]
    [InlineData("Helper.A();", "static class Helper { public static void A() => B(); static void B() { C(); } static void C() { A(); new ShopContext().Database.[|Migrate|](); } }")]
    [InlineData("new Initializer(db);", "class Initializer { public Initializer(ShopContext db) { db.Database.[|Migrate|](); } }")]
    [InlineData("_ = new OwnContext();", "class OwnContext : DbContext { public OwnContext() { Database.[|EnsureCreated|](); } }")]
    [InlineData("_ = app.Services.GetRequiredService<OwnContext>();", "class OwnContext : DbContext { public OwnContext() => Database.[|Migrate|](); }")]
    public Task Follows_calls(string statements, string members) => InProgram(statements, members).Reports("DG6501");

    [Theory]
    [InlineData("if (app.Environment.IsDevelopment()) app.MigrateDatabase();", "static class Helper { public static void MigrateDatabase(this WebApplication app) => new ShopContext().Database.Migrate(); }")]
    [InlineData("app.MigrateDatabase();", "static class Helper { public static void MigrateDatabase(this WebApplication app) { if (app.Environment.IsDevelopment()) new ShopContext().Database.Migrate(); } }")]
    [InlineData("Helper.Run(true);", "static class Helper { public static void Run(bool migrate) { if (migrate) new ShopContext().Database.Migrate(); } }")]
    // Which of two it is cannot be told.
    [InlineData("IInitializer i = null!; i.Initialize();", "interface IInitializer { void Initialize(); } class One : IInitializer { public void Initialize() => new ShopContext().Database.Migrate(); } class Two : IInitializer { public void Initialize() => new ShopContext().Database.Migrate(); }")]
    [InlineData("if (app.Environment.IsDevelopment()) { _ = new OwnContext(); }", "class OwnContext : DbContext { public OwnContext() { Database.Migrate(); } }")]
    [InlineData("Func<OwnContext> create = () => new OwnContext();", "class OwnContext : DbContext { public OwnContext() { Database.Migrate(); } }")] // whoever calls it
    [InlineData("_ = app.Services.GetRequiredService<IOwn>();", "interface IOwn { } class Own : IOwn { public Own() { new ShopContext().Database.Migrate(); } }")] // what it is is told elsewhere
    [InlineData("_ = app.Services.GetRequiredService<Own>();", "class Own { public Own(bool migrate) { if (migrate) new ShopContext().Database.Migrate(); } }")]
    public Task Is_silent_where_a_caller_or_a_helper_decides(string statements, string members) => InProgram(statements, members).Silent();

    [Theory]
    [InlineData("public class Startup { public void Configure(WebApplication app) { new ShopContext().Database.[|Migrate|](); } }")]
    [InlineData("public class Startup { public void ConfigureServices(IServiceCollection services) => Seed(); void Seed() => new ShopContext().Database.[|EnsureCreated|](); }")]
    [InlineData("public class Worker : BackgroundService { protected override async Task ExecuteAsync(CancellationToken token) => await new ShopContext().Database.[|MigrateAsync|](); }")]
    [InlineData("public class Worker : IHostedService { public Task StartAsync(CancellationToken token) { new ShopContext().Database.[|Migrate|](); return Task.CompletedTask; } public Task StopAsync(CancellationToken token) => Task.CompletedTask; }")]
    [InlineData("public class Filter : IStartupFilter { public Action<WebApplication> Configure(Action<WebApplication> next) { new ShopContext().Database.[|Migrate|](); return next; } }")]
    [InlineData("public class Worker : BackgroundService { public Worker(ShopContext db) { db.Database.[|Migrate|](); } protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask; }")]
    public Task Reports_what_a_host_calls(string type) => new StartUpTest(Context + type).Reports("DG6501");

    [Theory]
    [InlineData("public class Seeder { public void Configure() { new ShopContext().Database.Migrate(); } }")]
    [InlineData("public class Controller { public void Migrate() { new ShopContext().Database.Migrate(); } }")]
    [InlineData("public class Worker : IHostedService { public Task StartAsync(CancellationToken token) => Task.CompletedTask; public Task StopAsync(CancellationToken token) { new ShopContext().Database.Migrate(); return Task.CompletedTask; } }")]
    // A job: Aspire's MigrationService.
    [InlineData("public class Worker(IHostApplicationLifetime life) : BackgroundService { protected override async Task ExecuteAsync(CancellationToken token) { await new ShopContext().Database.MigrateAsync(); life.StopApplication(); } }")]
    [InlineData("public class Controller { public Controller(ShopContext db) { db.Database.Migrate(); } }")]
    [InlineData("public class Worker : BackgroundService { public Worker(ShopContext db, IHostApplicationLifetime life) { db.Database.Migrate(); life.StopApplication(); } protected override Task ExecuteAsync(CancellationToken token) => Task.CompletedTask; }")]
    public Task Is_silent_about_what_no_host_calls_at_the_start(string type) => new StartUpTest(Context + type).Silent();

    [Theory]
    [InlineData("builder.Services.AddHostedService<Worker>();", true)]
    [InlineData("if (builder.Environment.IsDevelopment()) builder.Services.AddHostedService<Worker>();", false)]
    [InlineData("if (args.Contains(\"--migrate\")) builder.Services.AddHostedService<Worker>();", false)]
    public Task A_hosted_service_counts_where_it_is_added(string statement, bool isReported)
    {
        var call = isReported ? "[|MigrateAsync|]" : "MigrateAsync";
        return new StartUpTest($$"""
            var builder = WebApplication.CreateBuilder(args);
            {{statement}}
            builder.Build().Run();
            {{Context}}
            public class Worker : BackgroundService { protected override async Task ExecuteAsync(CancellationToken token) => await new ShopContext().Database.{{call}}(); }
            """).Reports("DG6501");
    }

    /// <summary>Such a program is the step of its own that is asked for.</summary>
    [Fact]
    public Task A_program_that_only_migrates_is_silent() => new StartUpTest($"new ShopContext().Database.Migrate();\nConsole.WriteLine(\"done\");\n{Context}").Silent();

    [Fact]
    public Task Projects_of_tests_are_silent() => (InProgram("db.Database.Migrate();") with { ReferencedAssemblies = ["xunit.core"] }).Silent();

    [Fact]
    public Task Excluded_files_are_silent() => (InProgram("db.Database.Migrate();") with
    {
        Options = new Dictionary<string, string> { ["build_property._DeployGuardCompilerRoot"] = "/repo", ["build_property._DeployGuardCompilerExclude"] = "src/**" },
    }).Silent();

    [Fact]
    public Task A_main_method_is_an_entry_point() => new StartUpTest($$"""
        {{Context}}
        public static class Program
        {
            public static void Main(string[] args)
            {
                var app = WebApplication.CreateBuilder(args).Build();
                new ShopContext().Database.[|Migrate|]();
                app.Run();
            }
        }
        """) { IsProgram = true }.Reports("DG6501");

    private static StartUpTest InProgram(string statements, string members = "") => new($$"""
        var app = WebApplication.CreateBuilder(args).Build();
        var db = new ShopContext();
        FluentMigrator.Runner.IMigrationRunner runner = null!;
        _ = runner;
        {{statements}}
        app.Run();
        await Task.Yield();
        {{Context}}
        public class Other { public void Migrate() { } }
        {{members}}
        """);
}
