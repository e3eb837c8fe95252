namespace DeployGuard.Documents.Shell;

/// <summary>The language a piece of script text is written in.</summary>
public enum ShellDialect
{
    /// <summary>Something else (a Python or Perl script, an unknown SHELL): nothing is read.</summary>
    Unknown,

    /// <summary>The POSIX shell command language as sh, dash and busybox ash speak it.</summary>
    Posix,

    /// <summary>Bash, and the shells close enough to it: zsh, ksh, mksh.</summary>
    Bash,

    /// <summary>Windows PowerShell or PowerShell: recognised, never read by POSIX rules.</summary>
    PowerShell,

    /// <summary>The Windows command interpreter: recognised, never read by POSIX rules.</summary>
    Cmd,
}
