namespace DeployGuard.Documents.Pipelines;


/// <summary>What a pipeline runs for, as far as a checklist tells refs apart.</summary>
public enum PipelineRef
{
    /// <summary>The branch that is shipped: main, master, or what the repository calls it.</summary>
    MainBranch,

    /// <summary>Any other branch.</summary>
    OtherBranch,

    /// <summary>A tag that is a version.</summary>
    Tag,

    /// <summary>The merge of a pull request that nobody has accepted yet.</summary>
    PullRequest,
}

/// <summary>One way a pipeline can run.</summary>
/// <param name="Event">What started it.</param>
/// <param name="Ref">What it runs for.</param>
public readonly record struct PipelineRun(PipelineEvent Event, PipelineRef Ref)
{
    /// <summary>Every way that a checklist tells apart.</summary>
    public static IReadOnlyList<PipelineRun> All { get; } =
    [
        new(PipelineEvent.Push, PipelineRef.MainBranch), new(PipelineEvent.Push, PipelineRef.OtherBranch), new(PipelineEvent.Push, PipelineRef.Tag),
        new(PipelineEvent.PullRequest, PipelineRef.PullRequest), new(PipelineEvent.PullRequestTarget, PipelineRef.MainBranch),
        new(PipelineEvent.MergeQueue, PipelineRef.OtherBranch), new(PipelineEvent.Release, PipelineRef.Tag), new(PipelineEvent.Schedule, PipelineRef.MainBranch),
        new(PipelineEvent.Manual, PipelineRef.MainBranch), new(PipelineEvent.Manual, PipelineRef.OtherBranch), new(PipelineEvent.Manual, PipelineRef.Tag),
        new(PipelineEvent.PipelineEnded, PipelineRef.MainBranch), new(PipelineEvent.Other, PipelineRef.MainBranch),
    ];
}
