namespace DeployGuard.Documents.Compose;

/// <summary>The capabilities of Linux as the engine takes them in <c>cap_add</c> and <c>cap_drop</c>.</summary>
internal static class LinuxCapability
{
    /// <summary>All of them besides the names' shared prefix <c>CAP_</c>, and ALL (capabilities(7), as of Linux 5.9, which added the last one).</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "ALL", "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE", "CHOWN", "DAC_OVERRIDE",
        "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE", "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE", "MKNOD",
        "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_RAW", "PERFMON", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYSLOG", "SYS_ADMIN",
        "SYS_BOOT", "SYS_CHROOT", "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG",
        "WAKE_ALARM",
    ];

    /// <summary>The name in capitals without <c>CAP_</c>; the engine takes it in either way.</summary>
    public static string Normalize(string name)
    {
        var upper = name.ToUpperInvariant();
        return upper.StartsWith("CAP_", StringComparison.Ordinal) ? upper.Substring(4) : upper;
    }

    /// <summary>True when a container with it, or with all of them, can take over the host.</summary>
    public static bool IsRoot(string name) => name is "ALL" or "SYS_ADMIN";

    /// <summary>True when it reaches beyond the container.</summary>
    public static bool IsDangerous(string name) =>
        IsRoot(name) || name is "SYS_PTRACE" or "SYS_MODULE" or "SYS_RAWIO" or "NET_ADMIN" or "DAC_READ_SEARCH" or "BPF";
}
