using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>
/// What variables hold for a way to run (https://docs.gitlab.com/ci/variables/predefined_variables/): in merge request pipelines and in
/// those of tags there is no <c>CI_COMMIT_BRANCH</c>.
/// </summary>
/// <param name="variables">What the files set; with a dollar sign in it what they may set.</param>
/// <param name="isChild">True in a pipeline that another one starts.</param>
internal sealed class GitLabFacts(IReadOnlyDictionary<string, string> variables, bool isChild)
{
    private static readonly IReadOnlyDictionary<string, string> NoVariables = new Dictionary<string, string>();

    /// <summary>A value that nobody knows.</summary>
    public const string Unknown = "$";

    /// <summary>What the files set.</summary>
    public IReadOnlyDictionary<string, string> Variables => variables;

    /// <summary>The variables of a job over those of the pipeline, and those of the pipeline that starts it over both.</summary>
    public static GitLabFacts Of(GitLabReading reading, GitLabNode? job)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        Set(reading.Root.Find("variables"), result);
        Doubt(reading.Root.Find("workflow"), reading, result);
        Set(job?.Find("variables"), result);
        if (job is not null) Doubt(job, reading, result);
        foreach (var pair in reading.Inherited ?? NoVariables) result[pair.Key] = pair.Value;
        return new GitLabFacts(result, reading.Inherited is not null);
    }

    private static void Set(GitLabNode? section, Dictionary<string, string> result)
    {
        foreach (var entry in section?.Entries ?? [])
            if ((entry.IsMapping ? entry.Find("value") : entry)?.Text is { } text) result[entry.Name] = text;
    }

    /// <summary>Rules may set variables anew.</summary>
    private static void Doubt(GitLabNode? owner, GitLabReading reading, Dictionary<string, string> result)
    {
        foreach (var rule in reading.Jobs.Items(owner?.Find("rules")))
            foreach (var entry in rule.Find("variables")?.Entries ?? []) result[entry.Name] = Unknown;
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
            "CI_PIPELINE_SOURCE" => isChild ? ConditionValue.Of("parent_pipeline") : Source(run.Event),
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
