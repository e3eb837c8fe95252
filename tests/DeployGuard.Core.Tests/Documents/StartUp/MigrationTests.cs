using DeployGuard.Core.Tests.Verification;
using DeployGuard.Documents.StartUp;

namespace DeployGuard.Core.Tests.Documents.StartUp;

/// <summary>Reference, section c, "Migrations at start-up": each statement with its opposite.</summary>
public sealed class MigrationTests
{
    [Theory]
    [InlineData("db.Database.Migrate();", "Migrate")]
    [InlineData("await scope.ServiceProvider.GetRequiredService<ShopContext>().Database.MigrateAsync();", "MigrateAsync")]
    [InlineData("db.Database.EnsureCreated();", "EnsureCreated")]
    [InlineData("await db.Database.EnsureCreatedAsync();", "EnsureCreatedAsync")]
    [InlineData("runner.MigrateUp();", "MigrateUp")]
    [InlineData("services.GetRequiredService<IMigrationRunner>().MigrateUp();", "MigrateUp")]
    [InlineData("var upgrader = DeployChanges.To.SqlDatabase(x).Build(); upgrader.PerformUpgrade();", "PerformUpgrade")]
    [InlineData("var evolve = new Evolve(connection); evolve.Migrate();", "Migrate")]
    [InlineData("if (args.Contains(\"migrate\")) { db.Database.Migrate(); return; }", "Migrate?")] // a verb of the command line
    [InlineData("if (env.IsDevelopment()) db.Database.Migrate();", "Migrate-")]
    [InlineData("if (settings.SelfHosted) db.Database.Migrate();", "Migrate?")]
    [InlineData("if (env.IsEnvironment(\"Docker\")) db.Database.Migrate();", "Migrate?")]
    [InlineData("document.Migrate();", "")] // squidex
    [InlineData("await ManualMigrateSettings.Migrate(context, logger);", "")] // Kavita
    [InlineData("birds.MigrateUp();", "")]
    [InlineData("db.Database.GetPendingMigrations();", "")]
    [InlineData("car.PerformUpgrade();", "")]
    public void Calls(string code, string expected) => Assert.Equal(expected, Programs.Web(code).Program().Show(StartUpFactKind.Migration));

    [Theory]
    [InlineData("public class Seed : IHostedService { public async Task StartAsync(CancellationToken t) { await db.Database.MigrateAsync(t); } }", "", "MigrateAsync")]
    [InlineData("static class Db { public static void MigrateDatabase(this IHost host) { db.Database.Migrate(); } }", "app.MigrateDatabase();", "Migrate")]
    [InlineData("static class Db { public static void MigrateDatabase(this IHost host) { db.Database.Migrate(); } }", "if (env.IsDevelopment()) app.MigrateDatabase();", "Migrate-")]
    [InlineData("static class Db { public static void MigrateDatabase(this IHost host) { db.Database.Migrate(); } }", "", "")] // nobody calls it
    [InlineData("static class Db { public static void Up(this IHost host) => Inner(host); static void Inner(IHost host) { db.Database.Migrate(); } }", "app.Up();", "Migrate")] // two calls away
    public void Through_other_code(string other, string program, string expected) =>
        Assert.Equal(expected, Programs.Web(program).With("src/App/Db.cs", other).Program().Show(StartUpFactKind.Migration));

    [Fact]
    public void A_program_that_only_migrates_is_the_good_pattern()
    {
        var repository = TestRepository.Empty
            .With("src/Shop.Migrator/Shop.Migrator.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Worker\" />")
            .With("src/Shop.Migrator/Program.cs", "var builder = Host.CreateApplicationBuilder(args); db.Database.Migrate();");
        Assert.True(repository.Program().IsMigrator);
        Assert.Empty(repository.Program().Migrations);
        Assert.Single(Programs.Web("db.Database.Migrate();").Program().Migrations);
        Assert.Empty(Programs.Web("if (env.IsDevelopment()) db.Database.Migrate();").Program().Migrations);
    }

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\" />")] // a library
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><IsTestProject>true</IsTestProject></PropertyGroup></Project>")]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>")] // a tool
    public void What_is_no_program(string project) => Assert.Empty(Programs.Web("", project).Documents().Model(StartUpCode.Build).Projects);
}
