using DeployGuard.Documents.Dockerfiles;
using DeployGuard.Documents.Dockerfiles.Instructions;
using DeployGuard.Documents.Projects;
using DeployGuard.Text;

namespace DeployGuard.Documents.Builds;

/// <summary>A call of the .NET CLI in a RUN.</summary>
public sealed class DotNetStep
{
    /// <summary>The stage it runs in.</summary>
    public required DockerStage Stage { get; init; }

    /// <summary>The RUN.</summary>
    public required RunInstruction Instruction { get; init; }

    /// <summary>The call.</summary>
    public required DotNetCommand Command { get; init; }

    /// <summary>The files the stage holds just before the RUN.</summary>
    public required StageFiles Files { get; init; }

    /// <summary>The folder of the container the call is made in; null when not known.</summary>
    public required string? WorkingDirectory { get; init; }

    /// <summary>The project it works on; null when that is a solution, not in the repository, or not known.</summary>
    public DotNetProject? Project { get; init; }

    /// <summary>The project as named in the call; the verb when none is.</summary>
    public TextSpan ProjectSpan => (Command.Target ?? Command.Command.Arguments[0]).Span;

    /// <summary>True when the call names what it works on.</summary>
    public bool IsNamed => Command.Target is not null;

    /// <summary>True when it works on a solution.</summary>
    public bool IsSolution { get; init; }
}
