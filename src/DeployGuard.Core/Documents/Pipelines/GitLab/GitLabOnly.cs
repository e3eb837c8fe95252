using DeployGuard.Documents.Pipelines.Conditions;

namespace DeployGuard.Documents.Pipelines.GitLab;

/// <summary>The older <c>only</c> and <c>except</c>: names of branches and tags, patterns between slashes, and words for ways to run.</summary>
internal static class GitLabOnly
{
    /// <summary>
    /// The condition of a job without rules. One that says nothing runs for branches and tags, not for merge requests, unless the pipeline
    /// as a whole has rules.
    /// </summary>
    public static PipelineCondition? Of(GitLabNode job, GitLabReading reading, GitLabFacts facts)
    {
        var (only, except) = (reading.Jobs.Value(job.Find("only")), reading.Jobs.Value(job.Find("except")));
        var hasWorkflow = reading.Root.Find("workflow")?.Find("rules") is not null;
        if (only is null && except is null && hasWorkflow) return null;

        var lets = only is null ? ByDefault : Section(only, reading, facts, Truth.True);
        var keeps = except is null ? _ => Truth.False : Section(except, reading, facts, Truth.False);
        return new PipelineCondition(Written(only, except), (only ?? except ?? job).KeyLocation)
        {
            Passes = run => lets(run).And(keeps(run).Not()),
            NeedsSuccess = Truth.True,
        };
    }

    private static string Written(GitLabNode? only, GitLabNode? except) =>
        only is not null && except is not null ? "only, except" : only is not null ? "only" : except is not null ? "except" : "only: [branches, tags]";

    private static Truth ByDefault(PipelineRun run) => TruthLogic.Of(!IsMergeRequest(run));

    /// <summary>All parts of <c>only</c> have to hold; one part of <c>except</c> is enough.</summary>
    private static Func<PipelineRun, Truth> Section(GitLabNode node, GitLabReading reading, GitLabFacts facts, Truth neutral)
    {
        if (!node.IsMapping) return Refs(node, reading);

        var parts = new List<Func<PipelineRun, Truth>>();
        if (node.Find("refs") is { } refs) parts.Add(Refs(refs, reading));
        else if (neutral == Truth.True) parts.Add(ByDefault);
        if (node.Find("variables") is { } variables)
        {
            List<Func<PipelineRun, Truth>> any = [.. reading.Jobs.Items(variables).Select(item => reading.Condition(item, facts))];
            parts.Add(run => any.Aggregate(Truth.False, (result, one) => result.Or(one(run))));
        }

        if (node.Find("changes") is not null || node.Find("kubernetes") is not null) parts.Add(_ => Truth.Unknown);
        return run => parts.Aggregate(neutral, (result, part) => neutral == Truth.True ? result.And(part(run)) : result.Or(part(run)));
    }

    private static Func<PipelineRun, Truth> Refs(GitLabNode refs, GitLabReading reading)
    {
        List<Func<PipelineRun, Truth>> any = [.. reading.Jobs.Items(refs).Select(item => Ref(item.Text ?? "", reading))];
        return run => any.Aggregate(Truth.False, (result, one) => result.Or(one(run)));
    }

    private static Func<PipelineRun, Truth> Ref(string text, GitLabReading reading) => text switch
    {
        "branches" => run => TruthLogic.Of(run.Ref != PipelineRef.Tag && !IsMergeRequest(run)),
        "tags" => run => TruthLogic.Of(run.Ref == PipelineRef.Tag),
        "merge_requests" => run => TruthLogic.Of(IsMergeRequest(run)),
        "pushes" => run => TruthLogic.Of(run.Event == PipelineEvent.Push),
        "schedules" => run => TruthLogic.Of(run.Event == PipelineEvent.Schedule),
        "web" => run => TruthLogic.Of(run.Event == PipelineEvent.Manual),
        "pipelines" => run => TruthLogic.Of(run.Event == PipelineEvent.PipelineEnded),
        "api" or "triggers" or "chat" or "external" or "external_pull_requests" => run => run.Event == PipelineEvent.Other ? Truth.Unknown : Truth.False,
        _ => Named(text, reading),
    };

    private static Func<PipelineRun, Truth> Named(string text, GitLabReading reading)
    {
        // main@group/project is main, in that project alone.
        var at = text.LastIndexOf('@');
        var name = at > 0 ? text.Substring(0, at) : text;
        if (name.IndexOf('$') >= 0 && name[0] != '/') return _ => Truth.Unknown;

        var pattern = name.Length > 0 && name[0] == '/' ? reading.Patterns.Of(name) : value => value.Matches(one => one == name);
        return run => IsMergeRequest(run) ? Truth.False : pattern is null ? Truth.Unknown : pattern(ConditionValue.Of(new RefText(run.Ref, RefNames.Of)));
    }

    private static bool IsMergeRequest(PipelineRun run) => run.Event is PipelineEvent.PullRequest or PipelineEvent.MergeQueue;
}
