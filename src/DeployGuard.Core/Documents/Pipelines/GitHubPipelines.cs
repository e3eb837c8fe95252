using DeployGuard.Documents.Pipelines.GitHub;

namespace DeployGuard.Documents.Pipelines;

/// <summary>Reads the workflows of GitHub in a repository.</summary>
internal static class GitHubPipelines
{
    /// <summary>One for each file that is started by itself, in no order; a file that can only be called is one when nobody calls it.</summary>
    public static IEnumerable<Pipeline> Of(RepositoryDocuments documents)
    {
        var workflows = documents.Model(WorkflowFiles.Of);
        var started = workflows.All
            .Where(workflow => !(workflow.Events.Count > 0 && workflow.Events.All(on => on.IsCall) && workflows.Called.Contains(workflow.File.Path)))
            .ToList();
        var pipelines = new Pipeline[started.Count];
        Parallel.For(0, started.Count, index => pipelines[index] = WorkflowExpansion.Expand(documents, workflows, started[index]));
        return pipelines;
    }
}
