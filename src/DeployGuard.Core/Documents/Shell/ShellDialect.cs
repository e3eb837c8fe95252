namespace DeployGuard.Documents.Shell;

/// <summary>The language a script is written in, as far as the reader must tell languages apart.</summary>
public enum ShellDialect
{
    /// <summary>Cannot be known, or a language nobody here reads.</summary>
    Unknown,

    /// <summary>sh, dash, ash and other plain POSIX shells.</summary>
    Posix,

    /// <summary>bash and the shells that understand its syntax (ksh, zsh).</summary>
    Bash,

    /// <summary>powershell and pwsh.</summary>
    PowerShell,

    /// <summary>cmd.exe.</summary>
    Cmd,
}
