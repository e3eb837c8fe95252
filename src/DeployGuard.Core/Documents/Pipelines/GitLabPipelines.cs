namespace DeployGuard.Documents.Pipelines;

/// <summary>Reads the pipelines of GitLab in a repository.</summary>
internal static class GitLabPipelines
{
    /// <summary>One for each file that is started by itself, in no order.</summary>
    public static IEnumerable<Pipeline> Of(RepositoryDocuments documents) =>
        documents.All<PipelineFile>().Where(file => file.Dialect == PipelineDialect.GitLab)
            .Select(file => new Pipeline { File = file, Name = file.Path });
}
