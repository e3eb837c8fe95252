namespace DeployGuard.Documents.Shell.Commands;

/// <summary>Commands that have the system's service manager start a service in the background.</summary>
public static class ServiceStarters
{
    /// <summary>True for <c>service x start</c>, <c>/etc/init.d/x start</c>, <c>systemctl start x</c> and their like.</summary>
    public static bool StartsService(ShellCommand command)
    {
        var target = command.Unwrapped;
        if (target.Name?.Literal is not { } path) return false;
        if (path.StartsWith("/etc/init.d/", StringComparison.Ordinal)) return IsStart(target, 0);

        return target.Program switch
        {
            "service" or "rc-service" or "invoke-rc.d" => IsStart(target, 1),
            "systemctl" => IsStart(target, 0) || (Argument(target, 0) is "enable" && target.HasArgument("--now")),
            _ => false,
        };
    }

    private static bool IsStart(ShellCommand command, int index) => Argument(command, index) is "start" or "restart";

    private static string? Argument(ShellCommand command, int index) =>
        command.Arguments.Where(argument => !argument.StartsWithLiteral("-")).ElementAtOrDefault(index)?.Literal;
}
