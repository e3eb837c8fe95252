namespace DeployGuard.Documents.Shell.Commands;

/// <summary>Why a command means a second long-running process.</summary>
public enum ExtraProcessKind
{
    /// <summary>A supervisor, whose purpose is to run several.</summary>
    Supervisor,

    /// <summary>A service that the system's service manager starts in the background.</summary>
    Service,

    /// <summary>A program put into the background with <c>&amp;</c> beside another that keeps running.</summary>
    Background,

    /// <summary>A server in front of another, so that both are to run.</summary>
    Sequence,
}

/// <summary>A command that makes a script run more than one long-running process at a time.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Command">The command, its wrappers removed.</param>
public sealed record ExtraProcess(ExtraProcessKind Kind, ShellCommand Command);
