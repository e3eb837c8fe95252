namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>
/// What the branch that is shipped may be called: main or master, unless the repository's own triggers know neither and name another one.
/// </summary>
internal static class MainBranchNames
{
    private static readonly string[] Usual = ["main", "master"];
    private static readonly string[] Shipped = ["production", "prod", "live", "trunk"];
    private static readonly string[] Others = ["production", "prod", "trunk", "release", "live", "develop", "development", "dev", "default"];

    /// <summary>The names; never empty.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyCollection<WorkflowFile> workflows)
    {
        var named = new HashSet<string>(
            workflows.SelectMany(workflow => workflow.Events)
                .Where(on => on.Kind is PipelineEvent.Push or PipelineEvent.PullRequest)
                .SelectMany(on => on.Texts("branches") ?? []).Select(text => text.Value),
            StringComparer.Ordinal);
        // A branch beside main that is called after what it is there for is shipped, too.
        if (Usual.Any(named.Contains) || !Others.Any(named.Contains)) return [.. Usual, .. Shipped.Where(name => named.Contains(name) || workflows.Any(workflow => AsksFor(name, workflow)))];
        return [Others.First(named.Contains)];
    }

    private static bool AsksFor(string name, WorkflowFile workflow) =>
        workflow.File.Text.Content is var text && (text.IndexOf($"refs/heads/{name}'", StringComparison.Ordinal) >= 0 || text.IndexOf($"ref_name == '{name}'", StringComparison.Ordinal) >= 0);
}
