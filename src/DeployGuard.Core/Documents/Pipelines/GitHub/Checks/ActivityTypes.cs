using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>
/// What may stand behind <c>types</c> of an event (https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows).
/// An event that is not here is not judged.
/// </summary>
internal static class ActivityTypes
{
    private static readonly string[] OfPullRequest =
    [
        "assigned", "unassigned", "labeled", "unlabeled", "opened", "edited", "closed", "reopened", "synchronize", "converted_to_draft", "locked", "unlocked", "enqueued",
        "dequeued", "milestoned", "demilestoned", "ready_for_review", "review_requested", "review_request_removed", "auto_merge_enabled", "auto_merge_disabled", "stacked",
    ];

    private static readonly Dictionary<string, string[]> Table = new(StringComparer.Ordinal)
    {
        ["pull_request"] = OfPullRequest,
        ["pull_request_target"] = OfPullRequest,
        ["pull_request_review"] = ["submitted", "edited", "dismissed"],
        ["issue_comment"] = ["created", "edited", "deleted"],
        ["issues"] =
        [
            "opened", "edited", "deleted", "transferred", "pinned", "unpinned", "closed", "reopened", "assigned", "unassigned", "labeled", "unlabeled", "locked", "unlocked",
            "milestoned", "demilestoned", "field_added", "field_removed", "typed", "untyped",
        ],
        ["release"] = ["published", "unpublished", "created", "edited", "deleted", "prereleased", "released"],
        ["workflow_run"] = ["completed", "requested", "in_progress"],
        ["merge_group"] = ["checks_requested"],
    };

    /// <summary>What people write for the end of a pull request that was accepted.</summary>
    private static readonly string[] Accepted = ["merged", "merge"];

    /// <summary>What is wrong with a type; null for nothing, and for one that a later version may bring.</summary>
    public static string? ProblemOf(string on, string type)
    {
        if (!Table.TryGetValue(on, out var known) || known.Contains(type)) return null;
        if (ReferenceEquals(known, OfPullRequest) && Accepted.Contains(type))
            return $"'{on}' has no type '{type}': write closed, and test github.event.pull_request.merged in an 'if'";

        return NearestName.Find(type, known) is { } near ? $"'{on}' has no type '{Excerpt.Of(type)}', and GitHub refuses the workflow: write '{near}'" : null;
    }
}
