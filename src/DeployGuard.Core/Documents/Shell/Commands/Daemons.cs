namespace DeployGuard.Documents.Shell.Commands;

/// <summary>Tells programs that serve until they are stopped from those that do their work and end.</summary>
public static class Daemons
{
    /// <summary>Servers by name, each with the arguments under which they only answer or prepare something.</summary>
    private static readonly Dictionary<string, string[]> Servers = new(StringComparer.Ordinal)
    {
        ["apache2"] = ["-t", "-v", "-l", "-L", "-S", "-M"],
        ["apache2-foreground"] = [],
        ["asterisk"] = ["-rx"],
        ["beanstalkd"] = ["-v"],
        ["cron"] = [],
        ["crond"] = [],
        ["daphne"] = [],
        ["dnsmasq"] = ["--test", "-v"],
        ["dovecot"] = ["-n", "-a", "stop", "reload"],
        ["etcd"] = [],
        ["fluent-bit"] = ["--dry-run"],
        ["fluentd"] = ["--dry-run", "--setup"],
        ["grafana-server"] = ["-v"],
        ["gunicorn"] = ["--check-config", "--print-config", "-v"],
        ["haproxy"] = ["-c", "-v", "-vv"],
        ["httpd"] = ["-t", "-v", "-l", "-L", "-S", "-M"],
        ["hypercorn"] = [],
        ["influxd"] = ["version", "inspect", "backup", "restore"],
        ["mariadbd"] = ["--validate-config", "--verbose"],
        ["mariadbd-safe"] = [],
        ["memcached"] = [],
        ["mongod"] = ["--shutdown", "--repair"],
        ["mongos"] = [],
        ["mosquitto"] = [],
        ["mysqld"] = ["--initialize", "--initialize-insecure", "--validate-config", "--verbose", "--bootstrap"],
        ["mysqld_safe"] = [],
        ["named"] = ["-v"],
        ["nats-server"] = ["-t", "-v", "--signal"],
        ["nginx"] = ["-t", "-T", "-tq", "-qt", "-v", "-s", "-?"],
        ["nmbd"] = [],
        ["node_exporter"] = [],
        ["openresty"] = ["-t", "-T", "-v", "-s"],
        ["postgres"] = ["--single", "--describe-config", "--boot", "--check", "-C"],
        ["proftpd"] = ["-t", "-v", "-l"],
        ["prometheus"] = [],
        ["puma"] = [],
        ["rabbitmq-server"] = [],
        ["redis-sentinel"] = ["-v"],
        ["redis-server"] = ["-v", "--check-system"],
        ["rsyslogd"] = ["-v", "-N1"],
        ["sidekiq"] = [],
        ["slapd"] = ["-Ttest", "-VV"],
        ["smbd"] = ["-b"],
        ["sshd"] = ["-t", "-T", "-G"],
        ["supercronic"] = ["-test"],
        ["telegraf"] = ["--test", "config"],
        ["traefik"] = ["version", "healthcheck"],
        ["unbound"] = [],
        ["unicorn"] = [],
        ["uvicorn"] = [],
        ["uwsgi"] = ["--stop", "--reload"],
        ["valkey-server"] = ["-v"],
        ["varnishd"] = ["-C"],
        ["vsftpd"] = ["-v"],
        ["waitress-serve"] = [],
    };

    /// <summary>Programs that serve under certain subcommands only.</summary>
    private static readonly Dictionary<string, string[]> ServingSubcommands = new(StringComparer.Ordinal)
    {
        ["apache2ctl"] = ["start", "FOREGROUND"],
        ["apachectl"] = ["start", "FOREGROUND"],
        ["caddy"] = ["run", "start", "reverse-proxy", "file-server"],
        ["consul"] = ["agent"],
        ["minio"] = ["server"],
        ["postfix"] = ["start", "start-fg"],
        ["vault"] = ["server"],
    };

    /// <summary>
    /// True for a server: a program that is known to run until it is stopped, started with arguments that let it.
    /// </summary>
    public static bool IsServer(ShellCommand command)
    {
        var target = command.Unwrapped;
        if (target.Program is not { } program || CommandQueries.IsQuery(target)) return false;
        if (Servers.TryGetValue(program, out var queries)) return !target.HasArgument(queries);
        if (ServingSubcommands.TryGetValue(program, out var subcommands)) return target.HasArgument([.. subcommands, "-DFOREGROUND"]);
        if (program is "celery") return target.HasArgument("worker", "beat", "flower");

        return IsVersioned(program, "php-fpm") && !target.HasArgument("-t", "-tt", "-v", "-i", "-m");
    }

    /// <summary>
    /// True for a server, and for an application in a runtime (<c>dotnet App.dll</c>, <c>node server.js</c>,
    /// <c>java -jar app.jar</c>, <c>npm start</c>), which usually serves but may also be a short job: sure enough
    /// for one that is put into the background, not for one in a sequence.
    /// </summary>
    public static bool IsLongRunning(ShellCommand command) => IsServer(command) || IsApplication(command);

    private static bool IsApplication(ShellCommand command)
    {
        var target = command.Unwrapped;
        if (target.Program is not { } program || CommandQueries.IsQuery(target)) return false;

        var first = CommandQueries.Subcommand(target);
        return program switch
        {
            "dotnet" => HasExtension(first, ".dll") || first is "run" or "watch",
            "node" or "nodejs" or "bun" or "deno" => HasExtension(first, ".js", ".mjs", ".cjs", ".ts") && !target.HasArgument("-e", "-c", "--check"),
            "npm" or "yarn" or "pnpm" => first is "start" || (first is "run" && target.HasArgument("start", "dev", "serve")),
            "java" => target.HasArgument("-jar"),
            "flask" => first is "run",
            "python" or "python3" => target.HasArgument("runserver", "gunicorn", "uvicorn"),
            _ => false,
        };
    }

    private static bool HasExtension(string? file, params string[] extensions) =>
        file is not null && extensions.Any(extension => file.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static bool IsVersioned(string program, string name) =>
        program.StartsWith(name, StringComparison.Ordinal) && program.Skip(name.Length).All(c => c is (>= '0' and <= '9') or '.');
}
