namespace DeployGuard.Documents.Pipelines;


/// <summary>What starts a pipeline, in words that fit every service.</summary>
public enum PipelineEvent
{
    /// <summary>Commits or a tag were pushed.</summary>
    Push,

    /// <summary>A pull or merge request was opened or changed; its own code runs.</summary>
    PullRequest,

    /// <summary>GitHub's <c>pull_request_target</c>: the code of the base branch runs for a pull request of anybody.</summary>
    PullRequestTarget,

    /// <summary>A merge queue or merge train tries a merge.</summary>
    MergeQueue,

    /// <summary>A release was published.</summary>
    Release,

    /// <summary>The time has come.</summary>
    Schedule,

    /// <summary>Somebody pressed the button.</summary>
    Manual,

    /// <summary>Another pipeline has ended: GitHub's <c>workflow_run</c>, Azure's <c>resources.pipelines</c>.</summary>
    PipelineEnded,

    /// <summary>Another pipeline calls this one: <c>workflow_call</c>, a template, a child pipeline. What starts the caller starts it.</summary>
    Call,

    /// <summary>Anything else: comments, deployments, dispatches of other repositories.</summary>
    Other,
}
