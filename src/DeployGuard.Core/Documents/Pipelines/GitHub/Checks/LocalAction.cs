using DeployGuard.Documents.Yaml;
using DeployGuard.Repository;

namespace DeployGuard.Documents.Pipelines.GitHub.Checks;

/// <summary>An action of the repository that a step calls.</summary>
/// <param name="File">Its <c>action.yml</c>.</param>
/// <param name="Root">What it says.</param>
internal sealed record LocalAction(PipelineFile File, YamlMapping Root)
{
    /// <summary>How it runs: <c>composite</c>, <c>docker</c>, <c>node24</c>; null when that is not said.</summary>
    public string? Using => ((Root.Find("runs")?.Target as YamlMapping)?.Find("using")?.Target as YamlScalar)?.Value;

    /// <summary>True when it is made of steps.</summary>
    public bool IsComposite => Using == "composite";

    /// <summary>The action of a step; null for the actions of others, and what cannot be read to its end.</summary>
    public static LocalAction? Of(YamlMapping step, RepositoryDocuments documents)
    {
        if (step.Find("uses")?.Target is not YamlScalar uses || !uses.Value.StartsWith("./", StringComparison.Ordinal)) return null;
        if (RepositoryPath.Combine("", uses.Value.Trim()) is not { } folder) return null;

        var prefix = folder.Length == 0 ? "" : folder + "/";
        var file = documents.Find<PipelineFile>(prefix + "action.yml") ?? documents.Find<PipelineFile>(prefix + "action.yaml");
        return file is { Dialect: PipelineDialect.GitHubAction, Yaml.IsComplete: true } && file.Yaml.Roots.FirstOrDefault()?.Target is YamlMapping root ? new LocalAction(file, root) : null;
    }
}
