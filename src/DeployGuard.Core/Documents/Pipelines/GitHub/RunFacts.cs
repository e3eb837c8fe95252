using DeployGuard.Documents.Pipelines.GitHub.Expressions;

namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>
/// What contexts hold for a way to run (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows).
/// All that came before has succeeded, unless something is named that failed.
/// </summary>
/// <param name="run">The way to run.</param>
/// <param name="scope">What is known where the expression stands.</param>
/// <param name="failed">The job that failed or was skipped; empty for an earlier step; null when all is well.</param>
internal sealed class RunFacts(PipelineRun run, WorkflowScope scope, string? failed = null)
{
    private const string Success = "success";
    private const string Failure = "failure";

    /// <summary>The events by the names that conditions compare with.</summary>
    private static readonly Dictionary<PipelineEvent, string> EventNames = new()
    {
        [PipelineEvent.Push] = "push",
        [PipelineEvent.PullRequest] = "pull_request",
        [PipelineEvent.PullRequestTarget] = "pull_request_target",
        [PipelineEvent.MergeQueue] = "merge_group",
        [PipelineEvent.Release] = "release",
        [PipelineEvent.Schedule] = "schedule",
        [PipelineEvent.Manual] = "workflow_dispatch",
        [PipelineEvent.PipelineEnded] = "workflow_run",
    };

    private static readonly string[] Bots = ["dependabot[bot]", "dependabot-preview[bot]", "renovate[bot]", "github-actions[bot]"];

    /// <summary>What became of the job that did not succeed: <c>failure</c> or <c>skipped</c>.</summary>
    public string Result { get; init; } = Failure;

    /// <summary>How the pipeline whose end starts this one ended; as everything before, well.</summary>
    public string Conclusion { get; init; } = Success;

    /// <summary>The combination of the matrix; null when it is not told.</summary>
    public MatrixRow? Row { get; init; }

    /// <summary>True when something was asked that may be another for another way to run.</summary>
    public bool IsOfRun { get; private set; }

    /// <summary>An evaluator that knows these facts.</summary>
    public ExpressionEvaluator Evaluator => new(LookUp, StatusOf);

    private Truth StatusOf(string function)
    {
        IsOfRun = true;
        return function switch
        {
            "success" => TruthLogic.Of(failed is null),
            "failure" => TruthLogic.Of(failed is not null && Result == Failure),
            "cancelled" => Truth.False,
            _ => Truth.True,
        };
    }

    private ExpressionValue LookUp(IReadOnlyList<string> path)
    {
        var isLiteral = false;
        var value = path[0] switch
        {
            "inputs" when path.Count == 2 => scope.InputOf(path[1], run, out isLiteral),
            "env" when path.Count == 2 => scope.VariableOf(path[1], run, Row, out isLiteral),
            "matrix" when Row is not null => Row.ValueOf(path, run, out isLiteral),
            _ => OfRun(path),
        };
        IsOfRun |= !isLiteral;
        return value;
    }

    private ExpressionValue OfRun(IReadOnlyList<string> path) => path[0] switch
    {
        "github" when path.Count > 1 => OfGitHub(path),
        "job" when path.Count == 2 && path[1] == "status" => ResultOf(failed?.Length == 0),
        "needs" when path.Count == 3 && path[2] == "result" => OfNeeds(path[1]),
        // An earlier step that failed: which one is not asked.
        "steps" when path.Count == 3 && path[2] is "outcome" or "conclusion" => ResultOf(failed?.Length == 0),
        _ => ExpressionValue.Unknown,
    };

    private ExpressionValue ResultOf(bool? isFailure) => ExpressionValue.Of(isFailure == true ? Result : Success);

    private ExpressionValue OfNeeds(string job) => job != "*"
        ? ResultOf(string.Equals(job, failed, StringComparison.OrdinalIgnoreCase))
        : ExpressionValue.Of(failed is null ? [ResultOf(false)] : [ResultOf(true), ResultOf(false)]);

    private ExpressionValue OfGitHub(IReadOnlyList<string> path) => path[1] switch
    {
        "event_name" => EventName(),
        "ref" => Text(Ref("refs/heads/", "refs/tags/", "refs/pull/0/merge")),
        "ref_name" => Text(Ref("", "", "0/merge")),
        "ref_type" => ExpressionValue.Of(run.Ref == PipelineRef.Tag ? "tag" : "branch"),
        // A pull request that is aimed at the main branch: all others matter less.
        "base_ref" => IsPullRequest ? Text(Main("")) : ExpressionValue.Of(""),
        "head_ref" => IsPullRequest ? Text(SymbolicText.Open("", "", "")) : ExpressionValue.Of(""),
        "repository" or "repository_owner" => ExpressionValue.Own,
        // Checks of this kind keep robots away; what a person starts passes them.
        "actor" or "triggering_actor" => Text(SymbolicText.Open("", "", Bots)),
        "event" => path.Count == 2 ? ExpressionValue.Object : OfEvent(path),
        _ => ExpressionValue.Unknown,
    };

    private bool IsPullRequest => run.Event is PipelineEvent.PullRequest or PipelineEvent.PullRequestTarget;

    private ExpressionValue OfEvent(IReadOnlyList<string> path) => path[2] switch
    {
        "repository" => OfRepository(path),
        "pull_request" => IsIn(path, IsPullRequest) ?? OfPullRequest(path),
        "number" when !IsPullRequest && run.Event != PipelineEvent.Other => ExpressionValue.Null,
        "release" => IsIn(path, run.Event == PipelineEvent.Release) ?? ExpressionValue.Unknown,
        "workflow_run" => IsIn(path, run.Event == PipelineEvent.PipelineEnded) ?? OfEndedRun(path),
        "inputs" => IsIn(path, run.Event == PipelineEvent.Manual) ?? ExpressionValue.Unknown,
        "merge_group" => IsIn(path, run.Event == PipelineEvent.MergeQueue) ?? ExpressionValue.Unknown,
        "schedule" when run.Event != PipelineEvent.Schedule => ExpressionValue.Null,
        "ref" when run.Event == PipelineEvent.Push => OfGitHub(["github", "ref"]),
        // Pushes that delete a branch start nothing that a checklist asks about.
        "deleted" when run.Event == PipelineEvent.Push => ExpressionValue.False,
        _ => ExpressionValue.Unknown,
    };

    /// <summary>Null for what the event does not bring, an object for itself; null as a reference when its members have to be looked at.</summary>
    private static ExpressionValue? IsIn(IReadOnlyList<string> path, bool isThere) =>
        !isThere ? ExpressionValue.Null : path.Count == 3 ? ExpressionValue.Object : null;

    private ExpressionValue OfRepository(IReadOnlyList<string> path) => path.Count < 4 ? ExpressionValue.Object : path[3] switch
    {
        "default_branch" or "master_branch" => Text(Main("")),
        "full_name" or "name" => ExpressionValue.Own,
        "owner" when path.Count == 5 && path[4] is "login" or "name" => ExpressionValue.Own,
        "fork" => ExpressionValue.False,
        _ => ExpressionValue.Unknown,
    };

    private ExpressionValue OfPullRequest(IReadOnlyList<string> path) => string.Join(".", path.Skip(3)) switch
    {
        "base.ref" or "base.repo.default_branch" => Text(Main("")),
        "head" or "base" or "user" => ExpressionValue.Object,
        _ => ExpressionValue.Unknown,
    };

    private ExpressionValue OfEndedRun(IReadOnlyList<string> path) =>
        path.Count == 4 && path[3] == "conclusion" ? ExpressionValue.Of(Conclusion) : ExpressionValue.Unknown;

    private ExpressionValue EventName() => EventNames.TryGetValue(run.Event, out var name)
        ? ExpressionValue.Of(name)
        : run.Event == PipelineEvent.Other ? Text(SymbolicText.Open("", "", [.. EventNames.Values, ""])) : ExpressionValue.Unknown;

    private SymbolicText Ref(string branches, string tags, string merge) => run.Ref switch
    {
        PipelineRef.MainBranch => Main(branches),
        PipelineRef.OtherBranch when run.Event == PipelineEvent.MergeQueue => SymbolicText.Open(branches + "gh-readonly-queue/"),
        PipelineRef.OtherBranch => SymbolicText.Open(branches, "", [.. scope.MainBranches.Select(name => branches + name), ""]),
        PipelineRef.Tag => SymbolicText.Open(tags, "", [.. scope.MainBranches.Select(name => tags + name), ""]),
        _ => SymbolicText.Of(merge),
    };

    /// <summary>
    /// The main branch is the one that the repository ships from: a condition on another name, such as <c>refs/heads/release</c>, is about
    /// another branch and does not hold for it.
    /// </summary>
    private SymbolicText Main(string prefix) => SymbolicText.OneOf(scope.MainBranches.Select(name => prefix + name));

    private static ExpressionValue Text(SymbolicText text) => ExpressionValue.Of(text);
}
