namespace DeployGuard.Documents.Shell.Commands;

/// <summary>Programs whose purpose is to start and watch several others.</summary>
public static class ProcessSupervisors
{
    private static readonly HashSet<string> Programs = new(StringComparer.Ordinal)
    {
        "circusd", "monit", "my_init", "runsvdir", "runsvdir-start", "runit", "runit-init", "s6-svscan", "supervisord", "systemd",
    };

    /// <summary>Supervisors that also have subcommands which start nothing.</summary>
    private static readonly Dictionary<string, string[]> Subcommands = new(StringComparer.Ordinal)
    {
        ["foreman"] = ["start"],
        ["honcho"] = ["start"],
        ["overmind"] = ["start", "s"],
        ["pm2"] = ["start", "resurrect"],
    };

    /// <summary>
    /// True when the command starts a supervisor. <c>pm2-runtime</c> does not count: it usually stands in front of a
    /// single application, and its configuration is not known here.
    /// </summary>
    public static bool IsSupervisor(ShellCommand command)
    {
        var target = command.Unwrapped;
        if (target.Program is not { } program || CommandQueries.IsQuery(target)) return false;
        if (Programs.Contains(program)) return true;
        if (Subcommands.TryGetValue(program, out var subcommands)) return subcommands.Contains(CommandQueries.Subcommand(target));

        return target.Name!.Literal is "/sbin/init" or "/usr/sbin/init" or "/lib/systemd/systemd" or "/usr/lib/systemd/systemd";
    }
}
