using DeployGuard.Documents.Yaml;
using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>Events and filters that GitHub does not take.</summary>
internal static class TriggerCheck
{
    private static readonly string[] Events =
    [
        "branch_protection_rule", "check_run", "check_suite", "create", "delete", "deployment", "deployment_status", "discussion", "discussion_comment", "fork", "gollum",
        "image_version", "issue_comment", "issues", "label", "member", "merge_group", "milestone", "page_build", "project", "project_card", "project_column", "public",
        "pull_request", "pull_request_comment", "pull_request_review", "pull_request_review_comment", "pull_request_target", "push", "registry_package", "release",
        "repository_dispatch", "schedule", "status", "watch", "workflow_call", "workflow_dispatch", "workflow_run",
    ];

    private static readonly string[] Ignorable = ["branches", "tags", "paths"];

    /// <summary>The events with filters of these kinds; what is not named here is not judged.</summary>
    private static readonly Dictionary<string, string[]> Filters = new(StringComparer.Ordinal)
    {
        ["push"] = ["branches", "branches-ignore", "tags", "tags-ignore", "paths", "paths-ignore"],
        ["pull_request"] = ["types", "branches", "branches-ignore", "paths", "paths-ignore"],
        ["pull_request_target"] = ["types", "branches", "branches-ignore", "paths", "paths-ignore"],
        ["workflow_run"] = ["types", "workflows", "branches", "branches-ignore"],
        ["workflow_dispatch"] = ["inputs"],
        ["workflow_call"] = ["inputs", "outputs", "secrets"],
        ["release"] = ["types"],
    };

    private static readonly string[] AllFilters = ["types", "branches", "branches-ignore", "tags", "tags-ignore", "paths", "paths-ignore", "workflows"];

    /// <summary>The event that was probably meant by a name; null for one that exists, and for one that resembles none.</summary>
    public static string? Nearest(string name) => Events.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : NearestName.Find(name, Events);

    public static void Run(WorkflowFile workflow, ProblemSink problems)
    {
        foreach (var on in workflow.Events)
        {
            if (!Events.Contains(on.Name))
            {
                if (NearestName.Find(on.Name, Events) is { } near)
                    Report($"GitHub knows no event '{Excerpt.Of(on.Name)}' and refuses the workflow: write '{near}'", on.Location);
                continue;
            }

            foreach (var entry in on.Filters?.Entries ?? []) Filter(on, entry);
            foreach (var key in Ignorable.Where(key => on.Texts(key) is not null && on.Filters!.FindEntry(key + "-ignore") is not null))
                Report($"'{key}' and '{key}-ignore' exclude each other: write one list of '{key}', with '!' in front of what is taken out", At(on.Filters!.FindEntry(key + "-ignore")!.Key));
            if (on.Kind == PipelineEvent.PipelineEnded && on.Filters?.FindEntry("workflows") is null)
                Report("'workflow_run' names no workflow and never starts: write their names behind 'workflows'", on.Location);
            foreach (var type in on.Texts("types") ?? [])
                if (ActivityTypes.ProblemOf(on.Name, type.Value) is { } message) Report(message, At(type));
            if (on.Kind == PipelineEvent.Schedule) Schedule(on);
            if (on.IsCall || on.Kind == PipelineEvent.Manual) InputCheck.Run(workflow.File.Text, on, problems);
        }

        void Filter(WorkflowEvent on, YamlEntry entry)
        {
            if (entry.Name is not { } name || entry.IsMerge || !Filters.TryGetValue(on.Name, out var known) || known.Contains(name)) return;
            if (NearestName.Find(name, known) is { } near) Report($"'{on.Name}' has no '{Excerpt.Of(name)}', and GitHub refuses the workflow: write '{near}'", At(entry.Key));
            else if (AllFilters.Contains(name)) Report($"'{on.Name}' cannot be filtered by '{name}', and GitHub refuses the workflow: remove it, or test it in an 'if'", At(entry.Key));
        }

        void Schedule(WorkflowEvent on)
        {
            foreach (var entry in (on.Options as YamlSequence)?.Items.Select(item => item.Target).OfType<YamlMapping>() ?? [])
            {
                if (entry.Find("cron")?.Target is YamlScalar cron && ScheduleCheck.ProblemOf(cron, out var runsAnyway) is { } message)
                    problems.Add(PipelineProblemKind.Trigger, At(cron), message, runsAnyway);
            }
        }

        void Report(string message, Location location) => problems.Add(PipelineProblemKind.Trigger, location, message);
        Location At(YamlNode node) => new(workflow.File.Text, node.Span);
    }
}
