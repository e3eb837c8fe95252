namespace DeployGuard.Documents.Pipelines;

/// <summary>Reads the pipelines of Azure DevOps in a repository.</summary>
internal static class AzurePipelines
{
    /// <summary>One for each file that is started by itself, in no order.</summary>
    public static IEnumerable<Pipeline> Of(RepositoryDocuments documents) =>
        documents.All<PipelineFile>().Where(file => file.Dialect == PipelineDialect.Azure)
            .Select(file => new Pipeline { File = file, Name = file.Path });
}
