namespace DeployGuard.Documents.Pipelines;

/// <summary>The pipelines of a repository, read once for all who ask: <c>documents.Model(RepositoryPipelines.Of)</c>.</summary>
public sealed class RepositoryPipelines
{
    private RepositoryPipelines(IReadOnlyList<Pipeline> all) => All = all;

    /// <summary>
    /// Every pipeline, by path. A file that is only called, included or a template is part of those that name it, and none of its own.
    /// </summary>
    public IReadOnlyList<Pipeline> All { get; }

    /// <summary>Reads the pipelines of a repository.</summary>
    public static RepositoryPipelines Of(RepositoryDocuments documents) => new(
        [.. GitHubPipelines.Of(documents).Concat(AzurePipelines.Of(documents)).Concat(GitLabPipelines.Of(documents)).OrderBy(pipeline => pipeline.File.Path, StringComparer.Ordinal)]);
}
