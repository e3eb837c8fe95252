using DeployGuard.Text;

namespace DeployGuard.Documents.Pipelines;

/// <summary>Tells by path and content which service a YAML file is a pipeline of.</summary>
internal static class PipelineDialects
{
    private static readonly string[] AzureFolders =
        [".azure-pipelines", "azure-pipelines", ".azuredevops", "azuredevops", ".azdo", ".ado", ".vsts", ".pipelines", "pipelines", "azurepipelines"];

    // What a pipeline of Azure or a template of one does; one of them stands at the top of each.
    private static readonly string[] AzureBodies = ["steps", "jobs", "stages", "extends", "variables"];

    private static readonly string[] AzureHeads = ["pool", "pr", "trigger", "schedules", "parameters", "resources"];

    /// <summary>Words that only steps of Azure begin with.</summary>
    private static readonly string[] AzureSteps = ["- task:", "- template:", "- script:", "- pwsh:", "- powershell:", "- bash:", "- checkout:", "vmImage:"];

    /// <summary>The dialect of a file; null for what is no pipeline.</summary>
    /// <param name="text">The file.</param>
    /// <param name="keys">Its keys at the top.</param>
    public static PipelineDialect? Of(SourceText text, HashSet<string> keys)
    {
        var parts = text.Path.ToLowerInvariant().Split('/');
        var name = parts[parts.Length - 1];
        var folders = parts.Take(parts.Length - 1).ToList();
        if (IsIn(folders, ".github", "workflows")) return PipelineDialect.GitHubWorkflow;
        if (name is "action.yml" or "action.yaml" && keys.Contains("runs")) return PipelineDialect.GitHubAction;
        if (IsGitLab(name, folders)) return PipelineDialect.GitLab;
        return IsAzure(name, folders, text, keys) ? PipelineDialect.Azure : null;
    }

    private static bool IsIn(List<string> folders, string outer, string inner) =>
        folders.Count > 1 && folders[folders.Count - 1] == inner && folders[folders.Count - 2] == outer;

    private static bool IsGitLab(string name, List<string> folders) =>
        name.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal) || name.EndsWith(".gitlab-ci.yaml", StringComparison.Ordinal)
        || folders.Contains(".gitlab") || folders.Contains(".gitlab-ci");

    private static bool IsAzure(string name, List<string> folders, SourceText text, HashSet<string> keys)
    {
        // A manifest or a workflow of another service may have keys of these names.
        if (keys.Contains("apiVersion") || keys.Contains("on") || keys.Contains("version") || keys.Contains("image")) return false;
        if (!AzureBodies.Any(keys.Contains)) return false;
        if (name.StartsWith("azure-pipeline", StringComparison.Ordinal) || name.IndexOf("azure-pipelines", StringComparison.Ordinal) >= 0) return true;
        if (folders.Any(AzureFolders.Contains)) return true;

        var hasSteps = AzureSteps.Any(step => text.Content.IndexOf(step, StringComparison.Ordinal) >= 0);
        return hasSteps && (AzureHeads.Any(keys.Contains) || keys.All(AzureBodies.Contains));
    }
}
