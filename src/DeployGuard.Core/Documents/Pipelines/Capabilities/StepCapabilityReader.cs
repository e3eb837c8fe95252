namespace DeployGuard.Documents.Pipelines.Capabilities;

/// <summary>Stub.</summary>
public sealed class StepCapabilityReader
{
    /// <summary>Stub.</summary>
    public static StepCapabilityReader Of(RepositoryDocuments documents) => documents is null ? new() : new();

    /// <summary>Stub.</summary>
    public IReadOnlyList<StepCapability> Of(PipelineJob job, PipelineStep step) => ReferenceEquals(job, step) ? [] : [];
}
