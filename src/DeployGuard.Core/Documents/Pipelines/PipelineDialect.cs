namespace DeployGuard.Documents.Pipelines;

/// <summary>The service that runs a pipeline, and with it the language of its file.</summary>
public enum PipelineDialect
{
    /// <summary>A workflow of GitHub Actions.</summary>
    GitHubWorkflow,

    /// <summary>The <c>action.yml</c> of an action, composite or not.</summary>
    GitHubAction,

    /// <summary>A pipeline of Azure DevOps or a template of one.</summary>
    Azure,

    /// <summary>A pipeline of GitLab or a part of one.</summary>
    GitLab,
}
