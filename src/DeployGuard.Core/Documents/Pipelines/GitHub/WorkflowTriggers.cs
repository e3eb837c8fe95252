namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>Tells which ways to run an event and its filters let pass.</summary>
internal static class WorkflowTriggers
{
    // A branch somebody works on: whatever names people use, patterns made for others do not match these.
    private static readonly string[] OtherBranches = ["some-topic", "feature/some-topic"];
    private static readonly string[] Versions = ["v1.2.3", "1.2.3"];

    /// <summary>What makes a pull request one that nobody has accepted yet.</summary>
    private static readonly HashSet<string> OpenTypes = new(StringComparer.Ordinal)
    {
        "opened", "synchronize", "reopened", "ready_for_review", "edited", "labeled", "unlabeled", "assigned", "unassigned", "review_requested",
        "review_request_removed", "converted_to_draft", "auto_merge_enabled", "auto_merge_disabled", "locked", "unlocked", "milestoned", "demilestoned", "enqueued", "dequeued",
    };

    /// <summary>The triggers of a workflow.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="mainBranches">What the main branch may be called.</param>
    public static IReadOnlyList<PipelineTrigger> Of(WorkflowFile workflow, IReadOnlyList<string> mainBranches)
    {
        var isOnlyCalled = workflow.Events.All(on => on.IsCall);
        return [.. workflow.Events.Select(on => Of(on, mainBranches, isOnlyCalled))];
    }

    private static PipelineTrigger Of(WorkflowEvent on, IReadOnlyList<string> mainBranches, bool isOnlyCalled)
    {
        var starts = on.Kind switch
        {
            PipelineEvent.Push => PushStarts(on, mainBranches),
            PipelineEvent.PullRequest or PipelineEvent.PullRequestTarget => PullRequestStarts(on, mainBranches),
            // What calls it lies in another repository.
            PipelineEvent.Call => _ => isOnlyCalled ? Truth.Unknown : Truth.False,
            _ => run => TruthLogic.Of(run.Event == on.Kind),
        };
        return new PipelineTrigger(on.Kind, on.Name, on.Location)
        {
            Starts = starts,
            HasPathFilter = on.Texts("paths") is not null || on.Texts("paths-ignore") is not null,
            Pipelines = on.Kind == PipelineEvent.PipelineEnded ? [.. on.Texts("workflows")?.Select(text => text.Value) ?? []] : [],
        };
    }

    /// <summary>A filter of branches alone keeps tags out, and the other way round.</summary>
    private static Func<PipelineRun, Truth> PushStarts(WorkflowEvent on, IReadOnlyList<string> mainBranches)
    {
        var branches = RefFilter.Of(on, "branches");
        var tags = RefFilter.Of(on, "tags");
        var main = branches?.Passes(mainBranches) ?? TruthLogic.Of(tags is null);
        var other = branches is null ? TruthLogic.Of(tags is null) : Passes(branches, OtherBranches, mainBranches);
        var tag = tags is null ? TruthLogic.Of(branches is null) : Passes(tags, Versions, []);
        return run => run.Event != PipelineEvent.Push ? Truth.False : run.Ref switch
        {
            PipelineRef.MainBranch => main,
            PipelineRef.OtherBranch => other,
            PipelineRef.Tag => tag,
            _ => Truth.False,
        };
    }

    /// <summary>What passes some filters only by a name of its own, such as <c>release/**</c>, may or may not be there.</summary>
    private static Truth Passes(RefFilter filter, string[] samples, IReadOnlyList<string> known)
    {
        var passes = filter.Passes(samples);
        return passes == Truth.False && !filter.IsIgnore && filter.NamesOthers(known) ? Truth.Unknown : passes;
    }

    /// <summary>The filter is about the branch the request is aimed at: any that passes is enough.</summary>
    private static Func<PipelineRun, Truth> PullRequestStarts(WorkflowEvent on, IReadOnlyList<string> mainBranches)
    {
        var starts = RefFilter.Of(on, "branches") is not { } branches || branches.NamesOthers(mainBranches) ? Truth.True : branches.Passes(mainBranches);
        // One that is closed was either accepted or dropped.
        if (on.Texts("types") is { Count: > 0 } types && !types.Any(type => OpenTypes.Contains(type.Value))) starts = starts.And(Truth.Unknown);
        return run => run.Event == on.Kind ? starts : Truth.False;
    }
}
