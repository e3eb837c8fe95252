namespace DeployGuard.Documents.Shell;

/// <summary>Shell options that decide which failures stop a script (POSIX <c>set</c>, bash <c>set -o</c>).</summary>
[Flags]
public enum ShellOptions
{
    /// <summary>Only the last command of a script decides.</summary>
    None = 0,

    /// <summary><c>-e</c>, <c>-o errexit</c>: the first failing command ends the script.</summary>
    ErrExit = 1,

    /// <summary><c>-o pipefail</c>: a pipeline fails with any of its commands.</summary>
    PipeFail = 2,

    /// <summary><c>-u</c>, <c>-o nounset</c>: an unset variable is an error.</summary>
    NoUnset = 4,
}
