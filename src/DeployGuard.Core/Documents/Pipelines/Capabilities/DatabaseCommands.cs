using static DeployGuard.Documents.Pipelines.StepCapabilities;

namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Commands that change the schema of a database.</summary>
internal static class DatabaseCommands
{
    private const string Scripts = "*migrat* *dbup* *databaseupgrade* *dbupgrade*";

    private const CapabilityProviso NotForTests = CapabilityProviso.NotForTests;

    /// <summary>The rows.</summary>
    public static IReadOnlyList<CommandRow> Rows { get; } =
    [
        new("dotnet ef database update", Migrate) { Proviso = NotForTests },
        new("dotnet-ef database update", Migrate) { Proviso = NotForTests },
        // The script or program goes to the database in another step, or by the hand of its administrator.
        new("dotnet ef migrations script|bundle", Migrate | Package),
        new("dotnet-ef migrations script|bundle", Migrate | Package),
        new("efbundle*|*.efbundle|*-efbundle|efbundle.exe", Migrate) { Without = "--help -h --version", Proviso = NotForTests },
        new("sqlpackage", Migrate) { With = ["/a:publish /action:publish -a:publish --action:publish -action:publish /Action:Publish"], Proviso = NotForTests },
        new("flyway migrate", Migrate) { Without = "-dryRunOutput*", Proviso = NotForTests },
        new("grate|rh|roundhouse", Migrate) { Without = "--version --help --dryrun --dry-run", Proviso = NotForTests },
        new("dotnet grate", Migrate) { Without = "--dryrun", Proviso = NotForTests },
        new("liquibase update", Migrate) { Proviso = NotForTests },
        new("dotnet fm migrate|rollback", Migrate) { Without = "--preview list", When = call => !call.Has("rollback"), Proviso = NotForTests },
        new("dotnet-fm migrate", Migrate) { Without = "--preview", Proviso = NotForTests },
        new("evolve migrate", Migrate) { Proviso = NotForTests },
        new("dotnet evolve migrate", Migrate) { Proviso = NotForTests },
        new("dbup|dbup-cli upgrade", Migrate) { Proviso = NotForTests },
        new("dotnet run", Migrate) { When = call => call.ValueOf("--project", "-p") is { } project && WordPattern.IsAny(Scripts, NameOf(project)), Proviso = NotForTests },
        new("dotnet", Migrate) { When = call => call.Arguments.Count > 0 && RunsMigrator(call.Arguments[0].Text), Proviso = NotForTests },
        new("sqlcmd|psql|mysql|invoke-sqlcmd", Migrate) { When = call => call.Has("*migrat*"), Proviso = NotForTests },
        new("atlas migrate apply", Migrate) { Proviso = NotForTests },
        new("atlas schema apply", Migrate) { Proviso = NotForTests },

        // A job or task may be anything; its name tells, or nobody.
        new("az containerapp job start", Migrate) { When = IsNamedForDatabase },
        new("az containerapp job start", Unknown) { When = call => !IsNamedForDatabase(call) },
        new("aws ecs run-task", Migrate) { When = IsNamedForDatabase },
        new("aws ecs run-task", Unknown) { When = call => !IsNamedForDatabase(call) },
        new("kubectl create job", Migrate) { When = IsNamedForDatabase, Without = "--dry-run=client --dry-run=server", Proviso = NotForTests },
        new("kubectl create job", Unknown) { When = call => !IsNamedForDatabase(call) },
        new("kubectl apply|create|replace", Migrate) { When = IsNamedForDatabase, Without = "--dry-run=client --dry-run=server", Proviso = NotForTests },
        new("docker|podman run", Migrate) { When = IsMigrationImage, Proviso = NotForTests },
        new("docker|podman compose run|up", Migrate) { When = IsNamedForDatabase, Proviso = NotForTests },
        new("docker-compose run|up", Migrate) { When = IsNamedForDatabase, Proviso = NotForTests },
    ];

    private static bool IsNamedForDatabase(CommandCall call) =>
        call.Arguments.Any(word => WordPattern.IsAny("*migrat* *dbup* *db-up* *schema* *database-up* *db-init*", word.Raw));

    /// <summary>The image of the tool with its own verb, or one named after the work.</summary>
    private static bool IsMigrationImage(CommandCall call) =>
        call.Has("*migrator* *migrations:* *migrations *-migrate:* */flyway:* */flyway flyway/flyway* liquibase/liquibase* *dbup*")
        && !call.Has("info validate status repair --help");

    private static bool RunsMigrator(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && WordPattern.IsAny(Scripts, NameOf(path));

    private static string NameOf(string path)
    {
        var name = path.TrimEnd('/', '\\');
        name = name.Substring(name.LastIndexOfAny(['/', '\\']) + 1);
        // Tests of the migrations migrate nothing that is deployed.
        return WordPattern.IsAny("*test* *spec*", name) ? "" : name;
    }
}
