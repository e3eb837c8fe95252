namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>
/// What the branch that is shipped may be called: main or master, unless the repository's own triggers know neither and name another one.
/// </summary>
internal static class MainBranchNames
{
    private static readonly string[] Usual = ["main", "master"];
    private static readonly string[] Others = ["production", "prod", "trunk", "release", "live", "develop", "development", "dev", "default"];

    /// <summary>The names; never empty.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<WorkflowFile> workflows)
    {
        var named = new HashSet<string>(
            workflows.SelectMany(workflow => workflow.Events)
                .Where(on => on.Kind is PipelineEvent.Push or PipelineEvent.PullRequest)
                .SelectMany(on => on.Texts("branches") ?? []).Select(text => text.Value),
            StringComparer.Ordinal);
        if (Usual.Any(named.Contains)) return Usual;
        return Others.FirstOrDefault(named.Contains) is { } other ? [other] : Usual;
    }
}
