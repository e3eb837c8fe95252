namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>What a job of a file became: one job, or those of the workflow it calls.</summary>
/// <param name="Syntax">The job as written.</param>
/// <param name="Condition">Its own condition; null for none.</param>
/// <param name="Jobs">All jobs.</param>
/// <param name="Entries">Those that wait for nothing but what the job itself waits for.</param>
internal sealed record JobGroup(WorkflowJob Syntax, GitHubCondition? Condition, IReadOnlyList<PipelineJob> Jobs, IReadOnlyList<PipelineJob> Entries);
