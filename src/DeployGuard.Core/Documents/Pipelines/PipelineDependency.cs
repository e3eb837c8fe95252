using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;


/// <summary>A job waits for another one.</summary>
/// <param name="Name">The name as written, or that of a job an earlier stage holds.</param>
/// <param name="Location">Where it is said; the job's own place for an order that follows from the file.</param>
public sealed record PipelineDependency(string Name, Location Location)
{
    /// <summary>The job; null when there is none of that name, or it is not in the repository.</summary>
    public PipelineJob? Job { get; init; }

    /// <summary>True when it may be missing.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True when its failure does not stop the waiting job.</summary>
    public bool MayFail { get; init; }
}
