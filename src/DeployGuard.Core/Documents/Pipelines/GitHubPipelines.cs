namespace DeployGuard.Documents.Pipelines;

/// <summary>Reads the workflows of GitHub in a repository.</summary>
internal static class GitHubPipelines
{
    /// <summary>One for each file that is started by itself, in no order.</summary>
    public static IEnumerable<Pipeline> Of(RepositoryDocuments documents) =>
        documents.All<PipelineFile>().Where(file => file.Dialect == PipelineDialect.GitHubWorkflow)
            .Select(file => new Pipeline { File = file, Name = file.Path });
}
