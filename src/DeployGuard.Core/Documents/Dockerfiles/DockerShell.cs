using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Shell;

namespace DeployGuard.Documents.Dockerfiles;

/// <summary>The shell that shell-form commands run in.</summary>
/// <param name="Words">Program and options, such as <c>/bin/sh</c> and <c>-c</c>; empty when not known.</param>
/// <param name="Dialect">The language of its scripts.</param>
/// <param name="Instruction">The SHELL that chose it, in this stage or one it starts from; null for the default.</param>
public sealed record DockerShell(IReadOnlyList<string> Words, ShellDialect Dialect, ShellInstruction? Instruction = null)
{
    /// <summary>No shell is known: an unknown base image, or a trigger that runs elsewhere.</summary>
    public static DockerShell Unknown { get; } = new([], ShellDialect.Unknown);

    /// <summary>The default on Linux.</summary>
    public static DockerShell Linux { get; } = new(["/bin/sh", "-c"], ShellDialect.Posix);

    /// <summary>The default on Windows.</summary>
    public static DockerShell Windows { get; } = new(["cmd", "/S", "/C"], ShellDialect.Cmd);

    /// <summary>True when a SHELL instruction chose it.</summary>
    public bool IsExplicit => Instruction is not null;
}
