using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>
/// What variables hold for a way to run (https://docs.gitlab.com/ci/variables/predefined_variables/): in merge request pipelines and in
/// those of tags there is no <c>CI_COMMIT_BRANCH</c>.
/// </summary>
/// <param name="variables">What the files set.</param>
internal sealed class GitLabFacts(IReadOnlyDictionary<string, string> variables)
{
    /// <summary>The variables of a job over those of the pipeline.</summary>
    public static GitLabFacts Of(GitLabNode root, GitLabNode? job)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in (root.Find("variables")?.Entries ?? []).Concat(job?.Find("variables")?.Entries ?? []))
            if ((entry.IsMapping ? entry.Find("value") : entry)?.Text is { } text) result[entry.Name] = text;
        return new GitLabFacts(result);
    }

    /// <summary>The value of a variable.</summary>
    public ConditionValue Find(string name, PipelineRun run)
    {
        var isMergeRequest = run.Event is PipelineEvent.PullRequest or PipelineEvent.MergeQueue;
        var isTag = run.Ref == PipelineRef.Tag;
        return name switch
        {
            "CI_COMMIT_BRANCH" => isMergeRequest || isTag ? ConditionValue.Null : Ref(run.Ref),
            "CI_COMMIT_TAG" => isTag ? Ref(run.Ref) : ConditionValue.Null,
            "CI_COMMIT_REF_NAME" or "CI_COMMIT_REF_SLUG" => Ref(isMergeRequest ? PipelineRef.OtherBranch : run.Ref),
            "CI_DEFAULT_BRANCH" => Ref(PipelineRef.MainBranch),
            "CI_COMMIT_REF_PROTECTED" => isTag ? ConditionValue.Unknown : ConditionValue.Of(run.Ref == PipelineRef.MainBranch && !isMergeRequest ? "true" : "false"),
            "CI_PIPELINE_SOURCE" => Source(run.Event),
            // Nobody merges main into something else; of another branch it is not known.
            "CI_OPEN_MERGE_REQUESTS" => run.Ref is PipelineRef.MainBranch or PipelineRef.Tag ? ConditionValue.Null : ConditionValue.Unknown,
            "CI" or "GITLAB_CI" => ConditionValue.Of("true"),
            "CI_COMMIT_MESSAGE" or "CI_COMMIT_TITLE" or "CI_COMMIT_SHA" => ConditionValue.Present,
            "CI_PROJECT_PATH" or "CI_PROJECT_NAME" or "CI_PROJECT_NAMESPACE" => ConditionValue.Present,
            _ when name.StartsWith("CI_MERGE_REQUEST_", StringComparison.Ordinal) => OfMergeRequest(name, isMergeRequest),
            _ when name.StartsWith("CI_EXTERNAL_PULL_REQUEST_", StringComparison.Ordinal) => ConditionValue.Null,
            _ => Own(name, run),
        };
    }

    private static ConditionValue Ref(PipelineRef kind) => ConditionValue.Of(new RefText(kind, RefNames.Of));

    private static ConditionValue OfMergeRequest(string name, bool isMergeRequest) =>
        !isMergeRequest ? ConditionValue.Null
        : name is "CI_MERGE_REQUEST_IID" or "CI_MERGE_REQUEST_ID" ? ConditionValue.Present
        : name is "CI_MERGE_REQUEST_TARGET_BRANCH_NAME" or "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME" ? ConditionValue.Present
        : ConditionValue.Unknown;

    private static ConditionValue Source(PipelineEvent kind) => kind switch
    {
        PipelineEvent.Push => ConditionValue.Of("push"),
        PipelineEvent.PullRequest or PipelineEvent.MergeQueue => ConditionValue.Of("merge_request_event"),
        PipelineEvent.Schedule => ConditionValue.Of("schedule"),
        PipelineEvent.Manual => ConditionValue.Of("web"),
        PipelineEvent.PipelineEnded => ConditionValue.Of("pipeline"),
        _ => ConditionValue.Unknown,
    };

    /// <summary>A schedule and whoever starts a pipeline by hand may set it to something else; what no file sets may be set in the project.</summary>
    private ConditionValue Own(string name, PipelineRun run) =>
        run.Event is PipelineEvent.Push or PipelineEvent.PullRequest && variables.TryGetValue(name, out var text) && text.IndexOf('$') < 0
            ? ConditionValue.Of(text)
            : ConditionValue.Unknown;
}
