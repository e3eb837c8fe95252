namespace DeployGuard.Documents.Shell.Commands;

/// <summary>
/// Finds what makes a script run several long-running processes side by side. Only what runs in any case counts:
/// branches, conditions, loops, functions and substitutions do not, because a start script often chooses one of
/// several servers.
/// </summary>
public static class ExtraProcesses
{
    private static readonly HashSet<string> Stoppers = new(StringComparer.Ordinal) { "kill", "killall", "pkill", "start-stop-daemon" };

    /// <summary>The commands at fault, in order; at most one reason each.</summary>
    public static IReadOnlyList<ExtraProcess> Find(ShellScript script)
    {
        var steps = Flatten(script, isBackground: false).ToList();
        var found = steps
            .Select(step => (step.Command, Kind: SelfEvident(step.Command)))
            .Where(step => step.Kind is not null)
            .Select(step => new ExtraProcess(step.Kind!.Value, step.Command))
            .ToList();

        // A server that is stopped again was started for its set-up only.
        if (!steps.Any(step => Stops(step.Command))) found.AddRange(FindBesides(steps));
        return found;
    }

    private static ExtraProcessKind? SelfEvident(ShellCommand command)
    {
        if (ProcessSupervisors.IsSupervisor(command)) return ExtraProcessKind.Supervisor;
        return ServiceStarters.StartsService(command) ? ExtraProcessKind.Service : null;
    }

    private static IEnumerable<ExtraProcess> FindBesides(List<Step> steps)
    {
        var last = steps.FindLastIndex(step => KeepsRunning(step));
        for (var i = 0; i < last; i++)
        {
            var (command, isBackground) = steps[i];
            var isCandidate = isBackground ? Daemons.IsLongRunning(command) : Daemons.IsServer(command) && !IsExec(command);
            if (!isCandidate || !steps.Skip(i + 1).Any(step => RunsBeside(step, command, isBackground))) continue;

            yield return new ExtraProcess(isBackground ? ExtraProcessKind.Background : ExtraProcessKind.Sequence, command);
        }
    }

    private static bool KeepsRunning(Step step) =>
        Daemons.IsLongRunning(step.Command) || IsExec(step.Command) || IsLogTail(step.Command);

    /// <summary>A later command that keeps running and is not the same server started for good after its set-up.</summary>
    private static bool RunsBeside(Step later, ShellCommand command, bool isBackground)
    {
        if (!KeepsRunning(later) || (IsLogTail(later.Command) && !isBackground)) return false;
        return later.Command.Program != command.Program
            || (!Daemons.IsServer(command) && !HaveSameArguments(later.Command, command));
    }

    private static bool HaveSameArguments(ShellCommand left, ShellCommand right) =>
        left.Arguments.Select(argument => argument.Raw).SequenceEqual(right.Arguments.Select(argument => argument.Raw), StringComparer.Ordinal);

    private static bool IsExec(ShellCommand command) => command.Wrappers.Contains("exec");

    private static bool IsLogTail(ShellCommand command) =>
        (command.Program is "tail" && command.HasArgument("-f", "-F", "--follow")) || (command.Program is "sleep" && command.HasArgument("infinity"));

    private static bool Stops(ShellCommand command) =>
        (command.Program is { } program && Stoppers.Contains(program)) || command.HasArgument("stop", "shutdown", "quit");

    private static IEnumerable<Step> Flatten(ShellScript script, bool isBackground)
    {
        foreach (var command in script.Commands)
        {
            if (command.IsConditional || command.InCondition || command.InFunction || command.InSubstitution) continue;

            var step = new Step(command.Unwrapped, isBackground || command.IsBackground);
            yield return step;
            if (command.Inner is null) continue;
            foreach (var inner in Flatten(command.Inner, step.IsBackground)) yield return inner;
        }
    }

    private sealed record Step(ShellCommand Command, bool IsBackground);
}
