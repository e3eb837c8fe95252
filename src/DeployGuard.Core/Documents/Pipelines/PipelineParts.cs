using DeployGuard.Documents.Pipelines.GitHub;

namespace DeployGuard.Documents.Pipelines;

/// <summary>Tells the files that a service reads from those that only look like them.</summary>
internal static class PipelineParts
{
    /// <summary>
    /// False for workflows outside of the one folder GitHub looks into, such as those of a template for new repositories, and for files that
    /// another program fills in before they are YAML.
    /// </summary>
    public static bool AreRead(PipelineFile file) =>
        (file.Dialect != PipelineDialect.GitHubWorkflow || WorkflowFile.IsRun(file)) && file.Text.Content.IndexOf("{%", StringComparison.Ordinal) < 0;
}
