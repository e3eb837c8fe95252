using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;


/// <summary>The kinds of mistake in the structure of a pipeline; a rule speaks of each.</summary>
public enum PipelineProblemKind
{
    /// <summary>A job waits for one that does not exist.</summary>
    UnknownNeed,

    /// <summary>Jobs wait for each other.</summary>
    Cycle,

    /// <summary>A key the service does not know or allow there.</summary>
    UnknownKey,

    /// <summary>Something that has to be there is missing, or two things exclude each other.</summary>
    Structure,

    /// <summary>An expression that the service cannot read.</summary>
    Expression,

    /// <summary>A name in an expression that nothing declares, and whose value is empty.</summary>
    UnknownName,

    /// <summary>An expression that the service reads otherwise than whoever wrote it.</summary>
    Misleading,

    /// <summary>A call of a workflow or action of the repository that does not fit what it declares.</summary>
    Call,

    /// <summary>An action or a machine that the service no longer runs.</summary>
    Retired,

    /// <summary>A condition that is always true, whatever its author thought.</summary>
    ConstantCondition,

    /// <summary>A file of the repository that is named and does not exist.</summary>
    MissingFile,

    /// <summary>An event, a filter or a schedule the service does not take.</summary>
    Trigger,
}

/// <summary>A mistake in the structure of a pipeline.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Location">The smallest text at fault.</param>
/// <param name="Message">What was found and what to write instead, at most 160 characters, no trailing dot.</param>
public sealed record PipelineProblem(PipelineProblemKind Kind, Location Location, string Message)
{
    /// <summary>True when the service runs the pipeline all the same.</summary>
    public bool RunsAnyway { get; init; }
}
