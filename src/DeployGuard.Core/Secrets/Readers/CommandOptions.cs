namespace DeployGuard.Secrets.Readers;

/// <summary>
/// The options with which programs take secrets, from their manuals. The same letters mean a port, a project or a profile elsewhere, so that
/// what is not listed is silent.
/// </summary>
internal static class CommandOptions
{
    private const string MySql = "mysql mysqldump mysqladmin mysqlimport mysqlcheck mariadb mariadb-dump mariadb-admin mariadb-check";
    private const string Mongo = "mongo mongosh mongodump mongorestore mongoexport mongoimport";
    private const string Registry = "docker podman nerdctl buildah skopeo helm oras";

    private static readonly CommandOption[] All =
    [
        new(MySql, "", "-p", OptionForm.Attached),
        new(Mongo, "", "-p", OptionForm.Next),
        new(Registry, "login", "-p", OptionForm.Next),
        new("az", "login", "-p", OptionForm.Next),
        new("az", "secret", "--value", OptionForm.Next),
        new("dotnet nuget", "push", "-k", OptionForm.Next) { Name = "token" },
        new("dotnet nuget", "push", "-ApiKey", OptionForm.Next) { Name = "token" },
        new("dotnet nuget", "delete", "-k", OptionForm.Next) { Name = "token" },
        new("dotnet", "source", "-p", OptionForm.Next),
        new("dotnet", "dev-certs", "-p", OptionForm.Next),
        new("nuget", "", "-Password", OptionForm.Next),
        new("sqlcmd osql bcp isql", "", "-P", OptionForm.Either),
        new("redis-cli", "", "-a", OptionForm.Next),
        new("redis-cli", "", "--pass", OptionForm.Next),
        new("redis-server", "", "--requirepass", OptionForm.Next),
        new("redis-server", "", "--masterauth", OptionForm.Next),
        new("sshpass", "", "-p", OptionForm.Either),
        new("curl", "", "-u", OptionForm.Either) { Before = ":" },
        new("curl", "", "--user", OptionForm.Next) { Before = ":" },
        new("curl", "", "-U", OptionForm.Either) { Before = ":" },
        new("curl", "", "--proxy-user", OptionForm.Next) { Before = ":" },
        new("openssl", "", "-passin", OptionForm.Next) { Before = "pass:" },
        new("openssl", "", "-passout", OptionForm.Next) { Before = "pass:" },
        new("openssl", "", "-pass", OptionForm.Next) { Before = "pass:" },
        new("openssl", "enc", "-k", OptionForm.Next),
        new("keytool jarsigner", "", "-storepass", OptionForm.Next),
        new("keytool jarsigner", "", "-keypass", OptionForm.Next),
        new("signtool", "sign", "/p", OptionForm.Next),
        new("ldapsearch ldapadd ldapmodify ldapdelete ldapwhoami", "", "-w", OptionForm.Next),
        new("7z 7za 7zz", "", "-p", OptionForm.Attached),
        new("zip unzip", "", "-P", OptionForm.Next),
        new("cqlsh", "", "-p", OptionForm.Next),
        new("influx", "", "-password", OptionForm.Next),
        new("smbclient", "", "-U", OptionForm.Next) { Before = "%" },
    ];

    private static readonly Dictionary<string, List<CommandOption>> ByProgram = All
        .SelectMany(option => option.Program.Split(' ').Select(program => (Program: program, Option: option)))
        .GroupBy(one => one.Program, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.Select(one => one.Option).ToList(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Programs that take a secret without an option in front of it.</summary>
    private static readonly HashSet<string> Positional = new(StringComparer.OrdinalIgnoreCase) 
        { "net", "rabbitmqctl", "htpasswd", "sqlplus", "sqlldr", "expdp", "impdp", "vault", "npm", "pnpm", "yarn", "ConvertTo-SecureString" };

    /// <summary>The options of a program that take secrets; none for one that is not known.</summary>
    public static IReadOnlyList<CommandOption> Of(string program) => ByProgram.TryGetValue(program, out var options) ? options : [];

    /// <summary>True for a program that takes secrets in ways of its own.</summary>
    public static bool IsKnown(string program) => ByProgram.ContainsKey(program) || Positional.Contains(program);
}
