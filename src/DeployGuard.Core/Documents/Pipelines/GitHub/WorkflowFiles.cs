namespace DeployGuard.Documents.Pipelines.GitHub;

/// <summary>The workflows of a repository, each read once.</summary>
internal sealed class WorkflowFiles
{
    private readonly Dictionary<string, WorkflowFile> byPath = new(StringComparer.Ordinal);

    private WorkflowFiles(IEnumerable<WorkflowFile> workflows, HashSet<string> setLater)
    {
        SetLater = setLater;
        foreach (var workflow in workflows) byPath[workflow.File.Path] = workflow;
        MainBranches = MainBranchNames.Of(byPath.Values);
        Called = new HashSet<string>(byPath.Values.SelectMany(workflow => workflow.Jobs).Select(job => LocalPath(job.Uses?.Value)).OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<WorkflowFile> All => byPath.Values;

    /// <summary>What the main branch may be called.</summary>
    public IReadOnlyList<string> MainBranches { get; }

    /// <summary>The paths of those that another one calls.</summary>
    public HashSet<string> Called { get; }

    /// <summary>The variables that some step may set for those behind it.</summary>
    public HashSet<string> SetLater { get; }

    /// <summary>The workflows that GitHub runs or others call.</summary>
    public static WorkflowFiles Of(RepositoryDocuments documents) =>
        new(documents.All<PipelineFile>().Where(WorkflowFile.IsRun).Select(file => new WorkflowFile(file)), LaterVariables.Of(documents));

    /// <summary>The workflow at a path; null when there is none.</summary>
    public WorkflowFile? Find(string path) => byPath.TryGetValue(path, out var workflow) ? workflow : null;

    /// <summary>The path of a workflow of this repository as <c>uses</c> names it; null for those of others.</summary>
    public static string? LocalPath(string? uses) =>
        uses is not null && uses.StartsWith("./", StringComparison.Ordinal) ? uses.Substring(2).Trim() : null;
}
